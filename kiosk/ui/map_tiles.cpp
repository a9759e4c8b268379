#include "kiosk/ui/map_tiles.h"

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "core/map_file.h"
#include "kiosk/ui/picture_file.h"

namespace porchlight {

namespace {

/// A panel shows about 30; what was seen last stays, so that zooming back is at once.
constexpr std::size_t most_tiles = 96;
constexpr std::uint64_t kept_frames = 120;

struct Kept {
    ImTextureID texture = nullptr;  ///< null: the file has no such tile
    std::uint64_t used = 0;
};

}  // namespace

struct MapTiles::Inside {
    TextureRoad textures;
    std::function<void()> wake;
    std::filesystem::path file;
    std::map<TileAt, Kept> kept;
    std::set<TileAt> asked_for;  ///< not here yet
    std::uint64_t frame = 0;

    // Shared with the reading thread.
    mutable std::mutex mutex;
    std::condition_variable news;
    bool stopping = false;
    std::optional<std::filesystem::path> to_open;
    bool opening = false;
    std::optional<MapFacts> facts;
    std::vector<TileAt> wanted;
    std::map<TileAt, std::optional<Pixels>> read;
    std::thread thread;

    void drop_all() {
        for (const auto& [at, tile] : kept) {
            if (tile.texture != nullptr) {
                textures.drop(tile.texture);
            }
        }
        kept.clear();
        asked_for.clear();
    }

    void drop_unused() {
        for (auto it = kept.begin(); it != kept.end();) {
            const bool old = frame - it->second.used > kept_frames;
            if (!old && kept.size() <= most_tiles) {
                ++it;
                continue;
            }
            if (!old && frame - it->second.used <= 1) {
                ++it;  // on the screen
                continue;
            }
            if (it->second.texture != nullptr) {
                textures.drop(it->second.texture);
            }
            it = kept.erase(it);
        }
    }

    void read_all() {
        std::optional<MapFile> map;
        std::unique_lock lock(mutex);
        while (true) {
            news.wait(lock, [this] { return stopping || to_open || !wanted.empty(); });
            if (stopping) {
                return;
            }
            if (to_open) {
                open_in(map, lock);
            } else {
                read_one(map, lock);
            }
        }
    }

    void open_in(std::optional<MapFile>& map, std::unique_lock<std::mutex>& lock) {
        const std::filesystem::path asked = *to_open;
        to_open.reset();
        lock.unlock();
        map.reset();
        std::optional<MapFacts> found;
        if (!asked.empty()) {
            if (auto opened = MapFile::open(asked)) {
                map = std::move(*opened);
                found = MapFacts{map->least_zoom, map->most_zoom, map->attribution};
            } else {
                spdlog::warn("map: {} The map shows directions and distances only.",
                             opened.error().sentence);
            }
        }
        lock.lock();
        if (!to_open) {
            facts = std::move(found);
            opening = false;
        }
        lock.unlock();
        tell();
        lock.lock();
    }

    void read_one(const std::optional<MapFile>& map, std::unique_lock<std::mutex>& lock) {
        const TileAt at = wanted.back();
        wanted.pop_back();
        lock.unlock();
        std::optional<Pixels> pixels;
        if (map) {
            pixels = read_picture(map->tile(at.zoom, at.x, at.y));
        }
        lock.lock();
        read[at] = std::move(pixels);
        const bool last = wanted.empty();
        lock.unlock();
        if (last) {
            tell();  // one frame for all of them
        }
        lock.lock();
    }

    void tell() const {
        if (wake) {
            wake();
        }
    }
};

MapTiles::MapTiles(TextureRoad textures, std::function<void()> wake)
    : inside_(std::make_unique<Inside>()) {
    inside_->textures = std::move(textures);
    inside_->wake = std::move(wake);
}

MapTiles::~MapTiles() {
    {
        const std::lock_guard lock(inside_->mutex);
        inside_->stopping = true;
    }
    inside_->news.notify_all();
    if (inside_->thread.joinable()) {
        inside_->thread.join();
    }
    inside_->drop_all();
}

void MapTiles::use(const std::filesystem::path& folder, const std::string& name) {
    Inside& in = *inside_;
    const std::filesystem::path file = name.empty() ? std::filesystem::path() : folder / name;
    if (in.file == file) {
        return;
    }
    in.file = file;
    in.drop_all();
    {
        const std::lock_guard lock(in.mutex);
        in.to_open = file;
        in.opening = true;
        in.facts.reset();
        in.wanted.clear();
        in.read.clear();
    }
    if (!in.thread.joinable()) {
        in.thread = std::thread([&in] { in.read_all(); });
    }
    in.news.notify_all();
}

std::optional<MapFacts> MapTiles::facts() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->facts;
}

ImTextureID MapTiles::tile(const TileAt& at) {
    Inside& in = *inside_;
    if (const auto found = in.kept.find(at); found != in.kept.end()) {
        found->second.used = in.frame;
        return found->second.texture;
    }
    if (in.asked_for.insert(at).second) {
        const std::lock_guard lock(in.mutex);
        in.wanted.push_back(at);
        in.news.notify_all();
    }
    return nullptr;
}

void MapTiles::next_frame() {
    Inside& in = *inside_;
    ++in.frame;
    std::map<TileAt, std::optional<Pixels>> read;
    {
        const std::lock_guard lock(in.mutex);
        read.swap(in.read);
    }
    for (const auto& [at, pixels] : read) {
        if (in.asked_for.erase(at) > 0) {
            in.kept[at] = {pixels ? in.textures.upload(*pixels) : nullptr, in.frame};
        }
    }
    in.drop_unused();
}

bool MapTiles::reading() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->opening || !inside_->wanted.empty() || !inside_->read.empty() ||
           !inside_->asked_for.empty();
}

}  // namespace porchlight
