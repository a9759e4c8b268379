// A file that is written beside its place and then takes it whole, or not at all.
#pragma once

#include <filesystem>
#include <memory>

#include "core/result.h"

namespace porchlight {

/// FILE.part, for this account only and for one process at a time. Gone again unless it took its
/// place. Touches the disk. What SQLite opens at path() has to be closed before this goes.
class PartFile {
public:
    /// Makes it, empty. A part that a killed process left behind is used again.
    static Checked<std::unique_ptr<PartFile>> open(const std::filesystem::path& file);
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return part_; }
    /// Gives it the owner and the rights of that file, as far as this account may.
    void be_like(const std::filesystem::path& other);
    /// After this a power cut leaves every byte there.
    Checked<void> sync();
    /// Takes the place of whatever is there, and this too survives a power cut. After sync().
    Checked<void> take_place();

private:
    PartFile(std::filesystem::path file, std::filesystem::path part, int descriptor);

    std::filesystem::path file_, part_;
    int descriptor_;
    bool in_place_ = false;
};

/// What SQLite keeps beside a file: "-journal", "-wal", "-shm".
void remove_side_files(const std::filesystem::path& file);

/// Makes what was renamed or linked in a folder survive a power cut.
Checked<void> sync_folder(const std::filesystem::path& folder);

}  // namespace porchlight
