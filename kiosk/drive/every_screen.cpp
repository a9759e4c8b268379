#include "kiosk/drive/every_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <random>

#include "kiosk/drive/fit.h"
#include "kiosk/drive/script.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

constexpr std::array size_names{"normal", "large", "extra"};

std::string size_name(TextSize size) {
    return size_names.at(static_cast<std::size_t>(size));
}

std::vector<Panel> panels_of(Face face) {
    if (face == Face::front_desk) {
        return {{1920, 1080, 24}, {1280, 800, 24}, {3840, 2160, 24}};
    }
    if (face == Face::call_board) {
        return {{1920, 1080, 43}, {1280, 800, 43}, {1080, 1920, 43}, {3840, 2160, 55}};
    }
    return {{1920, 1080, 15.6}, {1080, 1920, 15.6}, {1280, 800, 15.6}, {3840, 2160, 27}};
}

/// A scene that is played once, and the ways its last screen is then looked at.
struct Play {
    const Scene* scene = nullptr;
    std::vector<Way> ways;
};

/// A language at a time, so that each scene is played in the language it is looked at; a sample is
/// played once, in the language of its first way.
std::vector<Play> plays_of(const EveryScreen& asked) {
    std::mt19937 random(asked.sample ? asked.sample->seed : 0);
    std::vector<Play> plays;
    for (const Scene& scene : scenes()) {
        if (scene.name.find(asked.only) == std::string::npos) {
            continue;
        }
        if (asked.sample) {
            Play play{&scene, ways_for(scene.face, asked.tags)};
            std::shuffle(play.ways.begin(), play.ways.end(), random);
            play.ways.resize(std::min(play.ways.size(), asked.sample->ways));
            plays.push_back(std::move(play));
            continue;
        }
        for (const std::string& tag : asked.tags) {
            plays.push_back({&scene, ways_for(scene.face, {tag})});
        }
    }
    std::erase_if(plays, [](const Play& play) { return play.ways.empty(); });
    return plays;
}

/// On the panel the face is drawn for: a smaller one may leave out what a line touches. In the
/// waiting room, from the first touch on, as people do it: a screen nobody touches is at rest, and
/// may be so for hours, only in English.
void play_lines(Driver& driver, const Scene& scene, const std::string& locale) {
    driver.panel(panels_of(scene.face).front());
    if (scene.face != Face::waiting_room) {
        driver.locale(locale);
    }
    driver.face(scene.face);
    for (const std::string& line : scene.lines) {
        run_line(driver, line, std::cout);
        if (!driver.session().at_rest() && driver.session().language != locale) {
            driver.session().language = locale;
            driver.settle();  // right to left, all stands elsewhere
        }
    }
    driver.face(scene.face);
}

void show(Driver& driver, const Way& way) {
    driver.session().language = way.locale;
    driver.session().text_size = way.text;
    driver.session().lowered = way.lowered;
    driver.panel(way.panel);
}

/// One picture: a screen and what is wrong on it.
struct Picture {
    Way way;
    std::vector<Rect> outlined;
};

fs::path picture_file(const EveryScreen& asked, const Scene& scene, const Way& way) {
    const Panel plain = panels_of(scene.face).front();
    const bool usual = way.text == TextSize::normal && way.panel.width == plain.width &&
                       way.panel.height == plain.height;
    const fs::path folder = asked.tags.size() > 1 ? asked.out / way.locale : asked.out;
    return folder / (scene.name +
                     (usual ? ""
                            : fmt::format("-{}x{}-{}", way.panel.width, way.panel.height,
                                          size_name(way.text))) +
                     ".png");
}

/// Of a panel and text size, the first way with a fault stands for the others.
void draw_pictures(Driver& driver, const EveryScreen& asked, const Play& play,
                   const std::vector<ScreenFault>& faults) {
    std::map<fs::path, Picture> pictures;
    for (const ScreenFault& fault : faults) {
        Picture& picture =
            pictures
                .try_emplace(picture_file(asked, *play.scene, fault.way), Picture{fault.way, {}})
                .first->second;
        if (said(picture.way) == said(fault.way)) {
            picture.outlined.push_back(fault.box);
        }
    }
    if (pictures.empty()) {
        const Way plain = ways_for(play.scene->face, {play.ways.front().locale}).front();
        pictures.try_emplace(picture_file(asked, *play.scene, plain), Picture{plain, {}});
    }
    for (const auto& [file, picture] : pictures) {
        std::error_code ignored;  // the picture that cannot be written says so
        fs::create_directories(file.parent_path(), ignored);
        show(driver, picture.way);
        driver.shot(file, picture.outlined);
    }
}

/// Counts what is done, for whoever waits.
struct Count {
    const EveryScreen& asked;
    std::size_t all = 0, done = 0;
    void add(std::size_t more) {
        done += more;
        if (asked.progress && more > 0) {
            asked.progress(done, all);
        }
    }
};

void look_at(const Play& play, const EveryScreen& asked, Count& count, Scanned& scanned) {
    Driver::Options options;
    options.clinic_toml = asked.clinic_toml;
    options.pack = asked.pack;
    options.pictures = !asked.out.empty();
    Driver driver(std::move(options));
    std::vector<ScreenFault> faults;
    std::size_t looked_at = 0;
    bool lost = false;
    try {
        play_lines(driver, *play.scene, play.ways.front().locale);
        for (const Way& way : play.ways) {
            show(driver, way);
            for (const Misfit& misfit :
                 what_does_not_fit(driver.tree(), driver.canvas(), play.scene->face)) {
                faults.push_back({play.scene->name, way, misfit.sentence, misfit.box});
            }
            ++looked_at;
            count.add(1);
        }
    } catch (const DriveFault& fault) {
        lost = true;
        faults.push_back({play.scene->name, play.ways.at(looked_at), fault.sentence, {}});
        count.add(play.ways.size() - looked_at);
    }
    if (!asked.out.empty() && !lost) {
        draw_pictures(driver, asked, play, faults);
    }
    scanned.looked_at += looked_at;
    scanned.faults.insert(scanned.faults.end(), faults.begin(), faults.end());
}

}  // namespace

std::string said(const Way& way) {
    return fmt::format("{} {} {}x{}{}", way.locale, size_name(way.text), way.panel.width,
                       way.panel.height, way.lowered ? " lowered" : "");
}

std::vector<Way> ways_for(Face face, const std::vector<std::string>& tags) {
    const bool visitor = face == Face::waiting_room;
    std::vector<Way> ways;
    for (const std::string& tag : tags) {
        for (const Panel& panel : panels_of(face)) {
            for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::extra}) {
                for (const bool lowered : {false, true}) {
                    if (visitor || (size == TextSize::normal && !lowered)) {
                        ways.push_back({tag, size, panel, lowered});
                    }
                }
            }
        }
    }
    return ways;
}

Scanned scan_every_screen(const EveryScreen& asked) {
    const std::vector<Play> plays = plays_of(asked);
    Count count{asked};
    for (const Play& play : plays) {
        count.all += play.ways.size();
    }
    Scanned scanned;
    for (const Play& play : plays) {
        look_at(play, asked, count, scanned);
    }
    return scanned;
}

}  // namespace porchlight
