// Under the confirmation of a bag, never before it: one question that may be skipped, and thanks.
#pragma once

#include "core/clinic.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/session.h"

namespace porchlight {

enum class AfterQuestion { none, naloxone, returns, thanks };
/// What that bag gives reason to ask and was not answered yet; thanks once something was.
AfterQuestion after_question(const Settings& settings, const SupplyRequest& request,
                             const AfterDraft& draft);

struct PanelHeight {
    float least = 0, best = 0;
};
PanelHeight after_panel_height(AfterQuestion question, float width);
/// The sunken panel. A touch opens the card of that answer, or is the answer.
void draw_after_panel(AfterQuestion question, Rect place, Session& session);

/// The reversal card, from its first question.
void open_reversal_card(Session& session);

}  // namespace porchlight
