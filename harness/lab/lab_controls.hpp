// The controls of a lab's nodes and clock.
#pragma once

#include "lab/control.hpp"
#include "lab/lab_clock.hpp"
#include "lab/nodes.hpp"

namespace sparklab::lab {

/// GET nodes · POST nodes/NAME/stop {"powerOff": true} · POST nodes/NAME/start. `nodes` must
/// outlive `control`.
void addNodeControls(Control& control, Nodes& nodes);

/// GET clock · POST clock/advance {"by": "5m"} · POST clock/speed {"factor": 60}; each answers with
/// {"now", "speed"}. `clock` must outlive `control`.
void addClockControls(Control& control, LabClock& clock);

}  // namespace sparklab::lab
