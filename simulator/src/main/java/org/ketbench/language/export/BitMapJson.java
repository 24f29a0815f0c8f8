package org.ketbench.language.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketbench.language.export.BitMap.Origin;
import org.ketbench.language.export.BitMap.Register;

/** A map of bits as a text to keep beside a job until its results come back. */
public final class BitMapJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private BitMapJson() {}

  /** One line of JSON; a bit that is always 0 has no position but null. */
  public static String write(BitMap bits) {
    ObjectNode map = MAPPER.createObjectNode();
    map.put("origin", bits.origin().name().toLowerCase(Locale.ROOT));
    ArrayNode registers = map.putArray("registers");
    for (Register register : bits.registers()) {
      ObjectNode entry = registers.addObject();
      entry.put("name", register.name());
      if (register.scalar()) {
        entry.put("scalar", true);
      }
      ArrayNode positions = entry.putArray("positions");
      for (int position : register.positions()) {
        if (position == BitMap.ZERO) {
          positions.addNull();
        } else {
          positions.add(position);
        }
      }
    }
    return map.toString();
  }

  /**
   * The map that was written.
   *
   * @throws IllegalArgumentException if the text is no such map
   */
  public static BitMap read(String text) {
    try {
      JsonNode map = MAPPER.readTree(text);
      List<Register> registers = new ArrayList<>();
      for (JsonNode entry : map.required("registers")) {
        List<Integer> positions = new ArrayList<>();
        for (JsonNode position : entry.required("positions")) {
          positions.add(position.isNull() ? BitMap.ZERO : position.asInt());
        }
        registers.add(
            new Register(
                entry.required("name").asText(), entry.path("scalar").asBoolean(), positions));
      }
      String origin = map.required("origin").asText();
      return new BitMap(Origin.valueOf(origin.toUpperCase(Locale.ROOT)), registers);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a map of bits: " + text, e);
    }
  }
}
