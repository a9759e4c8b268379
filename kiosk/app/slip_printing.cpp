#include "kiosk/app/slip_printing.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include "kiosk/report/slip_page.h"

namespace porchlight {

struct SlipPrinting::Inside {
    struct Asked {
        int number = 0;
        Slip slip;
        std::string printer;
    };
    struct Done {
        int number = 0;
        bool taken = false;
    };
    PrintRoad road;
    std::function<void()> wake;
    int started = 0;
    mutable std::mutex mutex;
    std::condition_variable news;
    bool stopping = false, printing = false;
    std::deque<Asked> asked;
    std::deque<Done> done;
    std::thread thread;  ///< from the first slip on

    void print_all() {
        std::unique_lock lock(mutex);
        while (true) {
            news.wait(lock, [this] { return stopping || !asked.empty(); });
            if (stopping) {
                return;
            }
            const Asked next = std::move(asked.front());
            asked.pop_front();
            printing = true;
            lock.unlock();
            const bool taken = print(next);
            lock.lock();
            printing = false;
            done.push_back({next.number, taken});
            lock.unlock();
            if (wake) {
                wake();
            }
            lock.lock();
        }
    }

    [[nodiscard]] bool print(const Asked& next) const {
        SlipPage page = draw_slip(next.slip);
        return road && !page.pdf.empty() &&
               road({next.printer, std::move(page.pdf), page.width_mm, page.height_mm});
    }
};

SlipPrinting::SlipPrinting(PrintRoad road, std::function<void()> wake)
    : inside_(std::make_unique<Inside>()) {
    inside_->road = std::move(road);
    inside_->wake = std::move(wake);
}

SlipPrinting::~SlipPrinting() {
    {
        const std::lock_guard lock(inside_->mutex);
        inside_->stopping = true;
    }
    inside_->news.notify_all();
    if (inside_->thread.joinable()) {
        inside_->thread.join();
    }
}

void SlipPrinting::start(Slip slip, std::string printer, Printing& printing) {
    printing = {PrintState::printing, ++inside_->started};
    {
        const std::lock_guard lock(inside_->mutex);
        inside_->asked.push_back({printing.number, std::move(slip), std::move(printer)});
    }
    if (!inside_->thread.joinable()) {
        inside_->thread = std::thread([this] { inside_->print_all(); });
    }
    inside_->news.notify_all();
}

void SlipPrinting::read_answers(Printing& printing) {
    const std::lock_guard lock(inside_->mutex);
    for (const Inside::Done& done : inside_->done) {
        if (printing.state == PrintState::printing && printing.number == done.number) {
            printing.state = done.taken ? PrintState::on_its_way : PrintState::no_answer;
        }
    }
    inside_->done.clear();
}

bool SlipPrinting::under_way() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->printing || !inside_->asked.empty() || !inside_->done.empty();
}

}  // namespace porchlight
