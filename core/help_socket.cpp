#include "core/help_socket.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace porchlight {

namespace fs = std::filesystem;

Fd::~Fd() {
    if (fd_ >= 0) {
        ::close(fd_);
    }
}

namespace {

constexpr std::string_view ending = ".sock";

// sun_path holds 108 bytes and homes are longer than that; this never is.
std::optional<sockaddr_un> address_of(const Fd& folder, const std::string& file) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = fmt::format("/proc/self/fd/{}/{}", folder.get(), file);
    if (path.size() >= sizeof(address.sun_path)) {
        return std::nullopt;
    }
    std::memcpy(address.sun_path, path.data(), path.size());
    return address;
}

Fd new_socket() {
    return Fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

Fd open_folder(const fs::path& folder) {
    Fd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
    struct stat facts {};
    // In /tmp anybody could have made a folder of that name to listen in.
    if (!fd || ::fstat(fd.get(), &facts) != 0 || facts.st_uid != ::geteuid() ||
        (facts.st_mode & 0077U) != 0) {
        return {};
    }
    return fd;
}

// Bound under a hidden name first: a name that others see has to be one that takes messages.
bool bind_in(const Fd& folder, const std::string& name, const Fd& socket) {
    const std::string hidden = "." + name;
    const auto address = address_of(folder, hidden);
    if (!address ||
        ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof(*address)) != 0) {
        return false;
    }
    const std::string shown = name + std::string(ending);
    if (::renameat(folder.get(), hidden.c_str(), folder.get(), shown.c_str()) == 0) {
        return true;
    }
    ::unlinkat(folder.get(), hidden.c_str(), 0);
    return false;
}

bool is_dead(const Neighbor& neighbor) {
    const Fd probe = new_socket();
    const auto address = address_of(*neighbor.folder, neighbor.name + std::string(ending));
    return probe && address &&
           ::connect(probe.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof(*address)) !=
               0 &&
           errno == ECONNREFUSED;
}

void remove_file(const Neighbor& neighbor) {
    ::unlinkat(neighbor.folder->get(), (neighbor.name + std::string(ending)).c_str(), 0);
}

}  // namespace

std::vector<fs::path> help_folders(const fs::path& home) {
    std::error_code ignored;
    fs::path whole = fs::weakly_canonical(home, ignored);
    if (ignored) {
        whole = fs::absolute(home, ignored);
    }
    const std::string text = whole.string();
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    const std::string name = fmt::format("porchlight-{}", hex.data());
    return {whole / "help", fs::path(fmt::format("/run/user/{}", ::geteuid())) / name,
            fs::path("/run") / name, fs::path("/tmp") / name};
}

OwnSocket open_own_socket(const std::vector<fs::path>& folders, std::string name) {
    OwnSocket own;
    own.name = std::move(name);
    for (const fs::path& path : folders) {
        // Twice: the last one to leave may remove the folder under our hands.
        for (int i = 0; i < 2; ++i) {
            ::mkdir(path.c_str(), 0700);
            Fd folder = open_folder(path);
            Fd socket = new_socket();
            if (folder && socket && bind_in(folder, own.name, socket)) {
                own.watch = Fd(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
                ::inotify_add_watch(own.watch.get(), path.c_str(),
                                    IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM);
                own.socket = std::move(socket);
                own.folder = std::move(folder);
                own.folder_path = path;
                return own;
            }
        }
    }
    own.socket = new_socket();
    return own;
}

bool can_be_found(const OwnSocket& own) {
    struct stat facts {};
    const std::string file = own.name + std::string(ending);
    return own.folder &&
           ::fstatat(own.folder.get(), file.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

void remove_own_socket(const OwnSocket& own) {
    if (own.folder) {
        ::unlinkat(own.folder.get(), (own.name + std::string(ending)).c_str(), 0);
        ::rmdir(own.folder_path.c_str());  // only works for the last one to leave
    }
}

std::vector<Neighbor> neighbors(const std::vector<fs::path>& folders, const OwnSocket& own) {
    std::vector<Neighbor> found;
    for (const fs::path& path : folders) {
        const auto folder = std::make_shared<const Fd>(open_folder(path));
        DIR* list = *folder ? ::fdopendir(::fcntl(folder->get(), F_DUPFD_CLOEXEC, 0)) : nullptr;
        if (list == nullptr) {
            continue;
        }
        while (const dirent* entry = ::readdir(list)) {
            const std::string_view file = entry->d_name;
            if (!file.starts_with('.') && file.ends_with(ending)) {
                std::string name(file.substr(0, file.size() - ending.size()));
                if (name != own.name) {
                    found.push_back({std::move(name), folder});
                }
            }
        }
        ::closedir(list);
    }
    return found;
}

void send_to(const Neighbor& neighbor, const OwnSocket& own, std::string_view bytes) {
    const auto address = address_of(*neighbor.folder, neighbor.name + std::string(ending));
    if (address &&
        ::sendto(own.socket.get(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr*>(&*address), sizeof(*address)) < 0 &&
        errno == ECONNREFUSED) {
        remove_file(neighbor);
    }
}

void sweep(const std::vector<Neighbor>& neighbors) {
    for (const Neighbor& neighbor : neighbors) {
        if (is_dead(neighbor)) {
            remove_file(neighbor);
        }
    }
}

}  // namespace porchlight
