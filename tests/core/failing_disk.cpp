#include "failing_disk.h"

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <climits>
#include <new>

namespace porchlight {

namespace {

int good_ones_left = INT_MAX;
int failure = SQLITE_FULL;
bool failed = false;

bool fails_now() {
    if (good_ones_left > 0) {
        --good_ones_left;
        return false;
    }
    failed = true;
    return true;
}

/// SQLite asks for this much memory per file; the real file lies right behind.
struct File {
    sqlite3_file base{};
    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->real();
}

// The three that fail; each of the others goes straight to the real file.
int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    return fails_now() ? failure : real(file)->pMethods->xWrite(real(file), bytes, count, at);
}
int sync(sqlite3_file* file, int flags) {
    return fails_now() ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return fails_now() ? SQLITE_IOERR_TRUNCATE : real(file)->pMethods->xTruncate(real(file), size);
}

template <auto Method>
struct Forward;
template <class... Rest, int (*sqlite3_io_methods::*Method)(sqlite3_file*, Rest...)>
struct Forward<Method> {
    static int call(sqlite3_file* file, Rest... rest) {
        return (real(file)->pMethods->*Method)(real(file), rest...);
    }
};
template <auto Method>
constexpr auto forward = &Forward<Method>::call;

void shm_barrier(sqlite3_file* file) {
    real(file)->pMethods->xShmBarrier(real(file));
}

sqlite3_vfs* under = nullptr;
sqlite3_vfs disk;

const sqlite3_io_methods methods{
    2,
    forward<&sqlite3_io_methods::xClose>,
    forward<&sqlite3_io_methods::xRead>,
    write,
    truncate,
    sync,
    forward<&sqlite3_io_methods::xFileSize>,
    forward<&sqlite3_io_methods::xLock>,
    forward<&sqlite3_io_methods::xUnlock>,
    forward<&sqlite3_io_methods::xCheckReservedLock>,
    forward<&sqlite3_io_methods::xFileControl>,
    forward<&sqlite3_io_methods::xSectorSize>,
    forward<&sqlite3_io_methods::xDeviceCharacteristics>,
    forward<&sqlite3_io_methods::xShmMap>,
    forward<&sqlite3_io_methods::xShmLock>,
    shm_barrier,
    forward<&sqlite3_io_methods::xShmUnmap>,
    nullptr,
    nullptr,
};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    auto* const ours = new (file) File;
    const int result = under->xOpen(under, name, ours->real(), flags, flags_out);
    ours->base.pMethods = ours->real()->pMethods != nullptr ? &methods : nullptr;
    return result;
}

}  // namespace

FailingDisk::FailingDisk() {
    under = sqlite3_vfs_find(nullptr);
    disk = *under;
    disk.zName = "failing";
    disk.szOsFile = under->szOsFile + static_cast<int>(sizeof(File));
    disk.xOpen = open;
    REQUIRE(sqlite3_vfs_register(&disk, 1) == SQLITE_OK);
    mend();
}

FailingDisk::~FailingDisk() {
    sqlite3_vfs_unregister(&disk);
    sqlite3_vfs_register(under, 1);
}

void FailingDisk::fail_after(int good_ones, Fault fault) {
    good_ones_left = good_ones;
    failure = fault == Fault::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    failed = false;
}

void FailingDisk::mend() {
    good_ones_left = INT_MAX;
}
bool FailingDisk::has_failed() const {
    return failed;
}

}  // namespace porchlight
