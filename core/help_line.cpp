#include "core/help_line.h"

#include <netdb.h>
#include <netinet/tcp.h>
#include <sodium.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>

#include "core/check.h"
#include "core/help_message.h"

namespace porchlight {

namespace {

constexpr std::size_t challenge_size = 32;
constexpr std::size_t longest_box = longest_message + crypto_secretbox_MACBYTES;
constexpr std::size_t most_lines = 64;
constexpr std::chrono::seconds prove_within{5};
constexpr std::size_t most_waiting = 256 * 1024;  // bytes; who does not read for so long is gone

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

std::optional<SocketAddress> resolve(const std::string& text, int flags) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) {
        return std::nullopt;
    }
    std::string host = text.substr(0, colon);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
        host = host.substr(1, host.size() - 2);
    }
    addrinfo wish{};
    wish.ai_family = AF_UNSPEC;
    wish.ai_socktype = SOCK_STREAM;
    wish.ai_flags = flags;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), text.c_str() + colon + 1, &wish, &found) != 0) {
        return std::nullopt;
    }
    SocketAddress address;
    std::memcpy(&address.bytes, found->ai_addr, found->ai_addrlen);
    address.size = found->ai_addrlen;
    ::freeaddrinfo(found);
    return address;
}

void set(const Fd& fd, int level, int option, int value) {
    ::setsockopt(fd.get(), level, option, &value, sizeof(value));
}

// The kernel watches the connection, so we need not wake for it: a peer whose plug was pulled is
// noticed 3 s after something was said to it, and within a minute when nothing was.
void watch_by_kernel(const Fd& fd) {
    set(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    set(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 3000);
    set(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    set(fd, IPPROTO_TCP, TCP_KEEPIDLE, 30);
    set(fd, IPPROTO_TCP, TCP_KEEPINTVL, 10);
    set(fd, IPPROTO_TCP, TCP_KEEPCNT, 3);
}

Line begun(Fd fd, DeskElsewhere* desk, MonoTime now) {
    Line line;
    watch_by_kernel(fd);
    line.fd = std::move(fd);
    line.desk = desk;
    line.since = now;
    randombytes_buf(line.ours.data(), line.ours.size());
    line.out.assign(reinterpret_cast<const char*>(line.ours.data()), line.ours.size());
    return line;
}

Key connection_key(const Line& line, std::string_view theirs, const Key& clinic_key) {
    const std::string_view ours(reinterpret_cast<const char*>(line.ours.data()), line.ours.size());
    const std::string both =
        line.desk != nullptr ? std::string(ours).append(theirs) : std::string(theirs).append(ours);
    Key key{};
    crypto_generichash(key.data(), key.size(), bytes_of(both), both.size(), clinic_key.data(),
                       clinic_key.size());
    return key;
}

// One per direction and message, so a message sent back to its sender does not open either.
std::array<std::uint8_t, crypto_secretbox_NONCEBYTES> nonce(bool from_caller, std::uint64_t count) {
    std::array<std::uint8_t, crypto_secretbox_NONCEBYTES> bytes{};
    bytes[0] = from_caller ? 1 : 2;
    for (std::size_t i = 1; i <= 8; ++i, count >>= 8U) {
        bytes[i] = static_cast<std::uint8_t>(count & 0xFFU);
    }
    return bytes;
}

// Takes the messages out of line.in; false when one cannot be opened.
bool open_boxes(Line& line, std::vector<std::string>& messages) {
    while (line.in.size() >= 2) {
        const auto* head = bytes_of(std::string_view(line.in));
        const std::size_t size = (std::size_t{head[0]} << 8U) | head[1];
        if (size < crypto_secretbox_MACBYTES || size > longest_box) {
            return false;
        }
        if (line.in.size() < 2 + size) {
            return true;
        }
        std::string message(size - crypto_secretbox_MACBYTES, '\0');
        if (crypto_secretbox_open_easy(bytes_of(message), head + 2, size,
                                       nonce(line.desk == nullptr, line.opened).data(),
                                       line.key->data()) != 0) {
            return false;
        }
        ++line.opened;
        line.proven = true;
        messages.push_back(std::move(message));
        line.in.erase(0, 2 + size);
    }
    return true;
}

std::optional<Line> call(const SocketAddress& address, DeskElsewhere& desk, MonoTime now) {
    Fd fd(::socket(address.bytes.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const auto* where = reinterpret_cast<const sockaddr*>(&address.bytes);
    if (!fd || (::connect(fd.get(), where, address.size) != 0 && errno != EINPROGRESS)) {
        return std::nullopt;
    }
    return begun(std::move(fd), &desk, now);
}

Fd listen_on(const SocketAddress& address) {
    Fd fd(::socket(address.bytes.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    set(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    const auto* where = reinterpret_cast<const sockaddr*>(&address.bytes);
    if (!fd || ::bind(fd.get(), where, address.size) != 0 || ::listen(fd.get(), 16) != 0) {
        return {};
    }
    return fd;
}

bool has_line(const Lines& lines, const DeskElsewhere& desk) {
    return std::ranges::any_of(lines.all, [&](const Line& line) { return line.desk == &desk; });
}

}  // namespace

Key key_from(const std::string& text) {
    Key key{};
    crypto_generichash(key.data(), key.size(), bytes_of(std::string_view(text)), text.size(),
                       nullptr, 0);
    return key;
}

struct Address::Asked {
    std::atomic<bool> answered = false;
    std::optional<SocketAddress> address;  ///< read only once answered
};

std::optional<SocketAddress> Address::look() {
    if (auto address = resolve(text_, AI_NUMERICHOST | AI_NUMERICSERV)) {
        return address;
    }
    std::optional<SocketAddress> address;
    if (asked_ && asked_->answered) {
        address = asked_->address;
        asked_.reset();
    } else if (!asked_) {
        auto asked = std::make_shared<Asked>();
        // Detached: a name server may take half a minute, and nobody shall wait for it at the end.
        std::thread([asked, text = text_] {
            asked->address = resolve(text, AI_NUMERICSERV);
            asked->answered = true;
        }).detach();
        asked_ = std::move(asked);
    }
    return address;
}

void seal(Line& line, std::string_view message) {
    CHECK(line.key.has_value());
    if (message.size() > longest_message) {
        return;
    }
    const std::size_t size = message.size() + crypto_secretbox_MACBYTES;
    std::string box(size, '\0');
    crypto_secretbox_easy(bytes_of(box), bytes_of(message), message.size(),
                          nonce(line.desk != nullptr, line.sealed).data(), line.key->data());
    ++line.sealed;
    line.out += static_cast<char>(size >> 8U);
    line.out += static_cast<char>(size & 0xFFU);
    line.out += box;
}

bool flush(Line& line) {
    while (!line.out.empty()) {
        const ssize_t sent =
            ::send(line.fd.get(), line.out.data(), line.out.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0) {
            const bool later = errno == EAGAIN || errno == EINTR || errno == EINPROGRESS;
            return later && line.out.size() < most_waiting;
        }
        line.out.erase(0, static_cast<std::size_t>(sent));
    }
    return true;
}

bool receive(Line& line, const Key& clinic_key, std::vector<std::string>& messages) {
    std::array<char, 4 * longest_box> buffer;
    const ssize_t got = ::recv(line.fd.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got <= 0) {
        return got < 0 && (errno == EAGAIN || errno == EINTR);
    }
    line.in.append(buffer.data(), static_cast<std::size_t>(got));
    if (!line.key && line.in.size() >= challenge_size) {
        line.key = connection_key(line, line.in.substr(0, challenge_size), clinic_key);
        line.in.erase(0, challenge_size);
    }
    return !line.key || open_boxes(line, messages);
}

Lines prepare_lines(const Key& key, const std::vector<std::string>& desks,
                    const std::string& listen) {
    Lines lines;
    lines.key = key;
    for (const std::string& desk : desks) {
        lines.desks.push_back({Address(desk)});
    }
    if (!listen.empty()) {
        lines.listen_address = Address(listen);
    }
    return lines;
}

void mend_lines(Lines& lines, MonoTime now, bool hurry) {
    lines.all.remove_if(
        [&](const Line& line) { return !line.proven && now - line.since >= prove_within; });
    if (lines.listen_address && !lines.listening) {
        if (const auto address = lines.listen_address->look()) {
            lines.listening = listen_on(*address);
        }
    }
    for (DeskElsewhere& desk : lines.desks) {
        if (desk.ourselves || has_line(lines, desk) || (!hurry && now < desk.not_before)) {
            continue;
        }
        if (const auto address = desk.address.look()) {
            desk.not_before = now + idle_retry;
            if (auto line = call(*address, desk, now)) {
                lines.all.push_back(std::move(*line));
            }
        }
    }
}

void accept_lines(Lines& lines, MonoTime now) {
    for (int i = 0; i < 16; ++i) {
        Fd fd(::accept4(lines.listening.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!fd) {
            if (errno != EAGAIN && errno != EINTR && errno != ECONNABORTED) {
                lines.listening = Fd();  // no more descriptors: later again, instead of spinning
            }
            return;
        }
        if (lines.all.size() >= most_lines) {
            // Strangers on the network cannot take the place of those who have the key.
            const auto stranger = std::ranges::find_if(
                lines.all, [](const Line& line) { return !line.proven && line.desk == nullptr; });
            if (stranger == lines.all.end()) {
                continue;
            }
            lines.all.erase(stranger);
        }
        lines.all.push_back(begun(std::move(fd), nullptr, now));
    }
}

bool drop_broken(Lines& lines) {
    return lines.all.remove_if([](const Line& line) { return !line.fd; }) > 0;
}

bool in_progress(const Lines& lines) {
    return (lines.listen_address && lines.listen_address->asking()) ||
           std::ranges::any_of(lines.desks,
                               [](const DeskElsewhere& desk) { return desk.address.asking(); }) ||
           std::ranges::any_of(lines.all, [](const Line& line) { return !line.proven; });
}

bool complete(const Lines& lines) {
    return (!lines.listen_address || lines.listening) &&
           std::ranges::all_of(lines.desks, [&](const DeskElsewhere& desk) {
               return desk.ourselves || has_line(lines, desk);
           });
}

}  // namespace porchlight
