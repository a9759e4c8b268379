// One machine's part of the direct road for help: datagram sockets in a folder.
//
// Datagrams, because a message is whole or not there, nobody has to keep connections, and a full
// or frozen station costs the others nothing (EAGAIN, told again a second later).
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace porchlight {

/// Owns a file descriptor; -1 is none.
class Fd {
public:
    Fd() = default;
    explicit Fd(int fd) : fd_(fd) {}
    Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Fd& operator=(Fd&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Fd();
    [[nodiscard]] int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_ = -1;
};

/// Where stations of that home may have their sockets, best first: `home`/help, and for a home
/// that is read-only, full or not there /run/user/UID, /run and /tmp with a name made of the
/// home's path. Everybody looks in all of them, so it does not matter who ended up where. (Not
/// $XDG_RUNTIME_DIR: a service and a desktop session of one user may differ in it.) Any length of
/// path is fine: sockets are reached through /proc/self/fd.
std::vector<std::filesystem::path> help_folders(const std::filesystem::path& home);

/// A station's own socket. The file's name has a part that is new at each start, so that a name
/// never stands for two processes and removing a dead one cannot hit a live one.
struct OwnSocket {
    std::string name;  ///< without ".sock"
    Fd socket;         ///< not bound when no folder could be used; can still send
    Fd folder;
    std::filesystem::path folder_path;
    Fd watch;  ///< inotify: readable when a station comes or a socket goes
};
/// Binds in the first folder that works, making it (0700) where it is missing. Touches the disk.
OwnSocket open_own_socket(const std::vector<std::filesystem::path>& folders, std::string name);
/// Whether other stations can still find it.
bool can_be_found(const OwnSocket& own);
/// Also the folder, when nobody else is in it.
void remove_own_socket(const OwnSocket& own);

struct Neighbor {
    std::string name;  ///< of its socket, without ".sock"
    std::shared_ptr<const Fd> folder;
};
/// All others, dead ones too. Reads the folders.
std::vector<Neighbor> neighbors(const std::vector<std::filesystem::path>& folders,
                                const OwnSocket& own);
/// Sends or does not; never waits. The file of a dead process is removed on the way.
void send_to(const Neighbor& neighbor, const OwnSocket& own, std::string_view bytes);
/// Removes the files of dead processes.
void sweep(const std::vector<Neighbor>& neighbors);

}  // namespace porchlight
