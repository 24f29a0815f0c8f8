package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.ketbench.result.OutcomeKeys;

/** The parts that documents about outcomes have in common. */
final class OutcomeJson {
  private OutcomeJson() {}

  static void writeRegisters(JsonGenerator json, OutcomeKeys keys) throws IOException {
    json.writeArrayFieldStart("registers");
    for (OutcomeKeys.Register register : keys.registers()) {
      json.writeStartObject();
      json.writeStringField("name", register.name());
      json.writeNumberField("size", register.size());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
