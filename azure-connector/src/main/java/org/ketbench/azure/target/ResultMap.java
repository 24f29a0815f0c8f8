package org.ketbench.azure.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.language.export.BitMap;

/**
 * How what comes back becomes the circuit's registers again. It is kept with the job, because the
 * circuit's file may have changed by then.
 *
 * @param bits where each bit is found
 * @param memory the registers of the program that was sent, by the names they have there, where its
 *     results are by register
 */
public record ResultMap(BitMap bits, List<Memory> memory) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A register of the program that was sent. */
  public record Memory(String name, int size) {}

  public ResultMap {
    memory = List.copyOf(memory);
  }

  public String toJson() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("origin", bits.origin().name());
    ArrayNode registers = root.putArray("registers");
    for (BitMap.Register register : bits.registers()) {
      ObjectNode node = registers.addObject();
      node.put("name", register.name()).put("scalar", register.scalar());
      register.positions().forEach(node.putArray("positions")::add);
    }
    ArrayNode places = root.putArray("memory");
    memory.forEach(each -> places.addObject().put("name", each.name).put("size", each.size));
    return root.toString();
  }

  /** The map that {@link #toJson} wrote. */
  public static ResultMap parse(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      List<BitMap.Register> registers = new ArrayList<>();
      for (JsonNode node : root.get("registers")) {
        List<Integer> positions = new ArrayList<>();
        node.get("positions").forEach(position -> positions.add(position.asInt()));
        registers.add(
            new BitMap.Register(
                node.get("name").asText(), node.get("scalar").asBoolean(), positions));
      }
      List<Memory> memory = new ArrayList<>();
      for (JsonNode node : root.get("memory")) {
        memory.add(new Memory(node.get("name").asText(), node.get("size").asInt()));
      }
      BitMap.Origin origin = BitMap.Origin.valueOf(root.get("origin").asText());
      return new ResultMap(new BitMap(origin, registers), memory);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no map of results: " + json, e);
    }
  }
}
