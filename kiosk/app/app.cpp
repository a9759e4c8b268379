#include "kiosk/app/app.h"

#include <imgui.h>
#include <unistd.h>

#include "core/check.h"
#include "core/packs.h"
#include "kiosk/app/english_instead.h"
#include "kiosk/app/faces.h"
#include "kiosk/app/help_calls.h"
#include "kiosk/app/help_sound.h"
#include "kiosk/app/idle.h"
#include "kiosk/app/pin_check.h"
#include "kiosk/app/slip_printing.h"
#include "kiosk/app/take_edge.h"
#include "kiosk/call_board/call_board.h"
#include "kiosk/front_desk/front_desk.h"
#include "kiosk/front_desk/sign_in.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/key_layout.h"
#include "kiosk/ui/map_tiles.h"
#include "kiosk/ui/new_imgui.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

/// A screen at 1920x1080 needs about 4 MB; a software renderer keeps these in our own memory.
constexpr std::size_t texture_bytes = 6U << 20U;

}  // namespace

struct App::Inside {
    AppOptions options;
    StationId station;
    std::shared_ptr<const Settings> settings;
    ImGuiContext* imgui = nullptr;
    Session session;
    WidgetMemory memory;
    Frame frame;
    std::unique_ptr<TextPainter> painter;
    std::optional<HelpCalls> help;  ///< there from the start on
    HelpRinging ringing;
    std::unique_ptr<StoreThread> store;
    std::shared_ptr<const ClinicState> snapshot;  ///< as the store published it
    std::uint64_t states_read = 0;                ///< how many states have been shown
    std::shared_ptr<const ClinicState> state;     ///< with what the direct road knows beyond that
    int on_their_way = 0;
    std::set<CommandId> asked;  ///< by this session, not answered yet
    PinCheck pin_check;
    int frames_to_forgetting = 0;       ///< until the painter forgets what somebody typed
    std::optional<SlipPrinting> slips;  ///< both there from the start on
    std::optional<MapTiles> map;
    EnglishInstead english_instead;

    ~Inside() {
        slips.reset();
        map.reset();
        store.reset();
        help.reset();
        painter.reset();
        ImGui::DestroyContext(imgui);
    }

    /// The wall speaks the clinic's first language, whoever waits; a visitor picks one.
    [[nodiscard]] std::string first_language() const {
        const Settings& now = state != nullptr ? *state->settings : *settings;
        return options.face == Face::call_board ? now.languages.front() : Session{}.language;
    }

    void new_session() {
        const Moment now = options.clock();
        if (session.places.search.used) {
            frames_to_forgetting = 3;  // by then no frame draws it any more
        }
        session = Session{};
        session.language = first_language();
        asked.clear();
        session.now = now;
        session.last_touch = now.mono;
        memory = WidgetMemory{};
        memory.deaf_until = now.mono + deaf_time;
    }

    /// Alerts reach the screens from the road at once, and from the store when it can.
    void read_clinic() {
        bool changed = false;
        if (const auto newest = store->snapshot(); newest != snapshot) {
            snapshot = newest;
            help->store_now_knows(*snapshot);
            changed = true;
        }
        changed = help->hear() || changed;
        if (!changed) {
            return;
        }
        ++states_read;
        const auto settings_before = state == nullptr ? settings : state->settings;
        state = help->added_to(snapshot);
        if (state->settings->packs != settings_before->packs) {
            take_packs(state->settings->packs);
        }
        map->use(options.home,
                 options.face == Face::waiting_room ? state->settings->places.map : "");
        if (options.face == Face::call_board && state->settings != settings_before) {
            session.language = first_language();
        }
    }

    void take_packs(const ClinicPacks& packs) {
        use_packs(packs);
        english_instead.forget();
        painter->forget_measures();
        for (const auto& [tag, loaded] : packs.packs) {
            painter->add_fonts(loaded->fonts);
        }
    }

    void read_answers() {
        for (Answer& answer : store->answers()) {
            --on_their_way;
            help->read(answer);
            if (asked.erase(answer.command) > 0) {  // else of somebody who has left
                session.answers[answer.command] = answer;
            }
        }
        session.desks_told = help->desks_told(session.overdose.alert);
        session.sounds = !options.sound.works || options.sound.works();
        slips->read_answers(session.printing);
        if (const auto fits = pin_check.answer()) {
            session.sign_in.fits = fits;
        }
    }

    void send(Command command) {
        ++on_their_way;
        store->ask(std::move(command));
    }

    /// The store was away when somebody called for help, or it has been put in place of another.
    void tell_store_of_help() {
        for (KeepHelp& missed : help->missed_by(*snapshot)) {
            const auto id = new_id<CommandId>();
            help->asked(id, missed.alert.id);
            send({id, station, std::move(missed)});
        }
    }

    void carry_out(Commands& commands) {
        for (Command& command : commands.asked()) {
            command.station = station;
            command.by = session.sign_in.staff;
            if (help->say(command, *state, session.now.wall)) {
                snapshot = nullptr;  // so that the next frame adds it
            }
            asked.insert(command.id);
            send(std::move(command));
        }
        if (commands.pin_to_try()) {
            pin_check.start(*commands.pin_to_try(), options.wake);
        }
        if (const auto& slip = commands.slip_to_print()) {
            slips->start(*slip, state->settings->places.printer, session.printing);
        }
        if (commands.wants_start_over()) {
            new_session();
        }
    }

    /// Before the edge of this frame: the touch that comes hours later finds the sign-in.
    void veil_quiet_desk() {
        if (state != nullptr && desk_is_quiet(session, state->settings->timeouts)) {
            lock_desk(session, true);
            memory.deaf_until = session.now.mono + deaf_time;
            memory.focus.clear();
        }
    }

    void ask(decltype(Command::what) what) {
        Commands commands;
        commands.ask(std::move(what));
        carry_out(commands);
    }

    void ring(Drawn& drawn) {
        if (!options.sound.ring || options.face == Face::call_board) {
            return;
        }
        const bool desk = options.face == Face::front_desk;
        const HelpSound due =
            help_sound_due(ringing, state->alerts, desk ? StationId{} : station, session.now.mono);
        if (due.now) {
            options.sound.ring();
        } else if (due.over && options.sound.hush) {
            options.sound.hush();
        }
        drawn.wake_at = std::min(drawn.wake_at, due.next);
    }

    bool pass_time() {
        if (options.face != Face::waiting_room) {
            return false;
        }
        switch (idle_now(session, state->settings->timeouts)) {
            case Idle::nothing:
                return false;
            case Idle::ask:
                session.sheet_under = session.sheet;
                session.sheet = Sheet::still_there;
                session.asked_still_there = session.now.mono;
                return true;
            case Idle::forget:
                if (session.midway()) {
                    ask(TellDesk{new_id<NoteId>(), NoteKind::left_midway, {}});
                }
                new_session();
                return true;
        }
        return false;
    }

    void begin(EventQueue& events) {
        ImGui::SetCurrentContext(imgui);
        session.now = options.clock();
        veil_quiet_desk();
        Frame fresh;
        fresh.canvas = frame.canvas;
        fresh.pointer_x = frame.pointer_x;
        fresh.pointer_y = frame.pointer_y;
        fresh.painter = painter.get();
        fresh.memory = &memory;
        fresh.map = options.face == Face::waiting_room ? &*map : nullptr;
        frame = std::move(fresh);
        if (take_edge(events, frame)) {
            session.last_touch = session.now.mono;
        }
        frame.now = session.now;
        english_instead.choose(session, frame);
        frame.text_size = session.text_size;
        frame.lowered = session.lowered;
        frame.look = options.face == Face::call_board ? Look::board : session.look;
        frame.desk = options.face == Face::front_desk;
    }

    void draw(Commands& commands) {
        switch (options.face) {
            case Face::waiting_room:
                return draw_waiting_room(*state, session, commands);
            case Face::front_desk:
                return draw_front_desk(*state, session, commands);
            case Face::call_board:
                return draw_call_board(*state, session, commands);
        }
    }

    /// Words that somebody typed are drawn from pictures of them: those go too.
    void forget_typed() {
        if (frames_to_forgetting > 0 && --frames_to_forgetting == 0) {
            painter->forget_unused();
        }
    }

    /// A shaky second tap on what just appeared does no harm.
    void go_deaf_after_change(Screen screen, Sheet sheet) {
        if (screen != session.screen || sheet != session.sheet) {
            memory.deaf_until = session.now.mono + deaf_time;
            memory.focus.clear();
        }
    }
};

App::App(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
App::~App() = default;

Checked<std::unique_ptr<App>> App::start(AppOptions options) {
    auto read = read_settings(options.home / "clinic.toml");
    if (!read) {
        return tl::unexpected(read.error());
    }
    auto inside = std::make_unique<Inside>();
    inside->settings = std::make_shared<const Settings>(std::move(*read));
    inside->imgui = new_imgui();
    inside->options = std::move(options);
    const AppOptions& kept = inside->options;
    inside->station = {std::string(name_of(kept.face)) + "-" + std::to_string(::getpid()) + "-" +
                       new_uuid().substr(24)};
    inside->slips.emplace(kept.printer, kept.wake);
    inside->map.emplace(kept.textures, kept.wake);
    inside->painter = std::make_unique<TextPainter>(kept.textures, texture_bytes);
    inside->take_packs(inside->settings->packs);
    if (kept.face == Face::waiting_room) {
        load_key_layouts();
    }
    inside->help.emplace(kept.road
                             ? std::make_unique<HelpRoad>(
                                   inside->settings->help,
                                   HelpRoad::Options{kept.home, inside->station,
                                                     kept.face == Face::front_desk, kept.wake})
                             : nullptr);
    StoreThread::Options store;
    store.home = kept.home;
    store.clock = kept.clock;
    store.wake = kept.wake;
    inside->store = std::make_unique<StoreThread>(inside->settings, std::move(store));
    inside->new_session();
    inside->memory.deaf_until = {};
    std::unique_ptr<App> app(new App(std::move(inside)));
    app->resize(app->inside_->options.panel);
    return app;
}

void App::resize(const Panel& panel) {
    Panel measured = panel;
    if (measured.inches <= 0) {
        measured.inches = configured_inches(inside_->options.face, *inside_->settings);
    }
    inside_->options.panel = measured;
    const Face face = inside_->options.face;
    inside_->frame.canvas = face == Face::front_desk ? desk_canvas_for(measured)
                                                     : canvas_for(measured, reference_inches(face));
}

Drawn App::frame(EventQueue& events) {
    Inside& in = *inside_;
    in.begin(events);
    in.read_clinic();
    in.frame.snapshot = in.states_read;
    in.read_answers();
    in.map->next_frame();
    in.tell_store_of_help();
    const bool time_passed = in.pass_time();
    const Screen screen = in.session.screen;
    const Sheet sheet = in.session.sheet;
    Commands commands;
    begin_frame(in.frame);
    in.draw(commands);
    end_frame();
    in.forget_typed();
    in.carry_out(commands);
    in.go_deaf_after_change(screen, sheet);
    const bool again = in.english_instead.learn(in.session, screen, sheet, in.frame);
    Drawn drawn;
    drawn.backdrop_top = in.frame.backdrop_top;
    drawn.backdrop_bottom = in.frame.backdrop_bottom;
    drawn.more_events = !events.empty() || time_passed || again || in.snapshot == nullptr ||
                        in.frames_to_forgetting > 0;
    drawn.wake_at = in.frame.wake_at;
    const TimeoutSetting& timeouts = in.state->settings->timeouts;
    drawn.wake_at = std::min(drawn.wake_at, in.options.face == Face::waiting_room
                                                ? idle_wake(in.session, timeouts)
                                                : desk_wake(in.session, timeouts));
    in.ring(drawn);
    return drawn;
}

void App::make_current() {
    ImGui::SetCurrentContext(inside_->imgui);
}
void App::ask(decltype(Command::what) what) {
    inside_->ask(std::move(what));
}
const Tree& App::tree() const {
    return inside_->frame.tree;
}
Session& App::session() {
    return inside_->session;
}
const Canvas& App::canvas() const {
    return inside_->frame.canvas;
}
std::shared_ptr<const ClinicState> App::state() const {
    return inside_->state;
}

bool App::settled() const {
    return inside_->on_their_way == 0 && !inside_->pin_check.under_way() &&
           !inside_->slips->under_way() && !inside_->map->reading() &&
           inside_->store->snapshot() == inside_->snapshot;
}

}  // namespace porchlight
