// Runs a fuzz target over seed files without a fuzzer: each as it is, cut off at every length, and
// with small changes, the same ones every time.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
    // A copy of its own, so that the address sanitizer sees a read past its end.
    const std::vector<unsigned char> copy(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

std::string changed(std::string bytes, std::mt19937& random) {
    static const std::string telling("\",\n\r\\#\0:-\xff\xc3GÇ0m", 17);
    for (auto times = 1 + random() % 4; times > 0 && !bytes.empty(); --times) {
        const auto at = random() % bytes.size();
        const char c = telling[random() % telling.size()];
        switch (random() % 3) {
            case 0:
                bytes[at] = c;
                break;
            case 1:
                bytes.insert(at, 1, c);
                break;
            default:
                bytes.erase(at, 1 + random() % 5);
                break;
        }
    }
    return bytes;
}

}  // namespace

int main(int count, char** arguments) {
    std::size_t runs = 0;
    for (int i = 1; i < count; ++i) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[i])) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string seed{std::istreambuf_iterator<char>(in), {}};
            std::mt19937 random(1);
            for (std::size_t length = 0; length <= seed.size(); ++length, ++runs)
                run(seed.substr(0, length));
            for (int change = 0; change < 2000; ++change, ++runs) run(changed(seed, random));
        }
    }
    std::cout << runs << " inputs\n";
    return runs == 0;  // a folder without seeds tests nothing
}
