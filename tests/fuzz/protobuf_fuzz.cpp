// Protobuf bodies are decoded or refused with an Error.
#include "base/error.hpp"
#include "fuzz.hpp"
#include "lab/schema/schema.hpp"

FUZZ(bytes) {
  try {
    const auto object = sparklab::lab::decodeProtobuf(bytes);
    const auto* type = sparklab::lab::typeOf(sparklab::str(object, {"apiVersion"}),
                                             sparklab::str(object, {"kind"}));
    // What the decoder writes holds nothing that its own type lacks.
    mustHold(!type || sparklab::lab::unknownFields(*type, object).empty());
  } catch (const sparklab::Error&) {
  }
}
