#include "core/plural_forms.h"

#include <algorithm>
#include <array>

namespace porchlight {

namespace {

struct Rule {
    std::string_view languages;  ///< with a space before and after each
    std::string_view forms;
};

constexpr std::array rules{
    Rule{" ja ko km ht lo my th vi zh id ms yue ig wo bo dz jv su to ", "nplurals=1; plural=0;"},
    Rule{" en de nl sv da no nb nn fo es it bg el fi et hu tr eo ca eu gl ur sw so ne mr ps sq az "
         "ka kk ky mn uz ku ml ta te or ug tk ",
         "nplurals=2; plural=(n != 1);"},
    Rule{" fr pt hy fa hi bn gu am zu kn pa ti ln mg as ", "nplurals=2; plural=(n > 1);"},
    Rule{" ru uk be sr hr bs ",
         "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || "
         "n%100>14) ? 1 : 2);"},
    Rule{" pl ",
         "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"},
    Rule{" cs sk ", "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"},
    Rule{" lt ",
         "nplurals=3; plural=(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && n%10<=9 && "
         "(n%100<11 || n%100>19) ? 1 : 2);"},
    Rule{" lv ", "nplurals=3; plural=(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 ? 1 : 2);"},
    Rule{" ro mo ", "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2);"},
    Rule{" he ", "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"},
    Rule{" sl ",
         "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"},
    Rule{" ga ",
         "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n<7 && n>2 ? 2 : n<11 && n>6 ? 3 : 4);"},
    Rule{" ar ",
         "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
         "n%100>=11 && n%100<=99 ? 4 : 5);"},
    Rule{" fil tl ",
         "nplurals=2; plural=(n!=1 && n!=2 && n!=3 && (n%10==4 || n%10==6 || n%10==9));"},
};

}  // namespace

std::string_view plural_forms(std::string_view tag) {
    const std::string language = " " + std::string(tag.substr(0, tag.find('-'))) + " ";
    const auto found = std::ranges::find_if(rules, [&](const Rule& rule) {
        return rule.languages.find(language) != rule.languages.npos;
    });
    return found == rules.end() ? std::string_view{} : found->forms;
}

}  // namespace porchlight
