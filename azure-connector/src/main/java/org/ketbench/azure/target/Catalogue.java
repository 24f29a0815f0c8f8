package org.ketbench.azure.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The targets that are known, from a dated file. */
public final class Catalogue {
  private final Map<String, Target> targets;
  private final Map<String, String> retired;
  private final String asOf;
  private final String source;

  private Catalogue(
      Map<String, Target> targets, Map<String, String> retired, String asOf, String source) {
    this.targets = targets;
    this.retired = retired;
    this.asOf = asOf;
    this.source = source;
  }

  /** The catalogue that comes with the program. */
  public static Catalogue standard() {
    return of(DataFile.read("targets.json"));
  }

  static Catalogue of(JsonNode root) {
    Map<String, Target> targets = new LinkedHashMap<>();
    for (JsonNode provider : root.get("providers")) {
      for (JsonNode each : provider.get("targets")) {
        Target target = target(each, provider, root.get("options"));
        targets.put(target.id(), target);
      }
    }
    Map<String, String> retired = new LinkedHashMap<>();
    root.path("retired")
        .properties()
        .forEach(entry -> retired.put(entry.getKey(), entry.getValue().asText()));
    return new Catalogue(targets, retired, root.get("asOf").asText(), root.get("source").asText());
  }

  private static Target target(JsonNode target, JsonNode provider, JsonNode options) {
    List<ProgramFormat> formats = new ArrayList<>();
    for (JsonNode each : target.get("formats")) {
      ProgramFormat format = ProgramFormat.of(each.asText());
      if (format == null) {
        throw new IllegalStateException("targets.json has the format " + each.asText());
      }
      formats.add(format);
    }
    List<TargetOption> allowed = new ArrayList<>();
    for (JsonNode group : target.path("options")) {
      for (JsonNode option : options.get(group.asText())) {
        allowed.add(option(option));
      }
    }
    JsonNode gates = target.path("nativeGates");
    return new Target(
        target.get("id").asText(),
        provider.get("id").asText(),
        target.get("name").asText(),
        Target.Kind.valueOf(constant(target.get("kind"))),
        integer(target.path("qubits")),
        Target.Profile.valueOf(constant(target.get("profile"))),
        formats,
        integer(target.path("maxShots")),
        target.path("exact").asBoolean(false),
        target.path("jumps").asBoolean(false),
        target.path("clifford").asBoolean(false),
        allowed,
        texts(gates.isMissingNode() ? provider.path("nativeGates") : gates),
        target.path("connectivity").asText(provider.path("connectivity").asText("")),
        target.get("tariff").asText(),
        true,
        target.path("note").asText(""));
  }

  private static TargetOption option(JsonNode option) {
    JsonNode standard = option.path("default");
    return new TargetOption(
        option.get("path").asText(),
        TargetOption.Type.valueOf(constant(option.get("type"))),
        texts(option.path("values")),
        standard.isMissingNode() ? null : standard.asText(),
        number(option.path("least")),
        number(option.path("most")),
        option.get("help").asText());
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private static String constant(JsonNode node) {
    return node.asText().toUpperCase(Locale.ROOT);
  }

  private static @Nullable Integer integer(JsonNode node) {
    return node.isInt() ? node.asInt() : null;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  public String asOf() {
    return asOf;
  }

  public String source() {
    return source;
  }

  public List<Target> targets() {
    return List.copyOf(targets.values());
  }

  /** This catalogue with only these targets, as whoever offers them describes them. */
  public Catalogue offering(List<Target> offered) {
    Map<String, Target> only = new LinkedHashMap<>();
    offered.forEach(target -> only.put(target.id().toLowerCase(Locale.ROOT), target));
    return new Catalogue(only, retired, asOf, source);
  }

  /** The target of this name, whatever the case of its letters. */
  public Optional<Target> find(String id) {
    return Optional.ofNullable(targets.get(id.toLowerCase(Locale.ROOT)));
  }

  /** What took the place of a target that is no more. */
  public Optional<String> successor(String id) {
    return Optional.ofNullable(retired.get(id.toLowerCase(Locale.ROOT)));
  }

  /**
   * A target that a workspace has and the catalogue does not: QIR of the base profile is what most
   * of them take.
   */
  public static Target unknown(String id, String provider, @Nullable Integer qubits) {
    return new Target(
        id,
        provider,
        id,
        id.contains(".qpu.") ? Target.Kind.HARDWARE : Target.Kind.SIMULATOR,
        qubits,
        Target.Profile.BASE,
        List.of(ProgramFormat.QIR),
        null,
        false,
        false,
        false,
        List.of(),
        List.of(),
        "",
        "unknown",
        false,
        "Not in the catalogue; it is sent QIR of the base profile.");
  }

  /** The names that look most like one that does not exist. */
  public List<String> like(String id, List<String> names) {
    return names.stream()
        .sorted(Comparator.comparingInt(name -> distance(id.toLowerCase(Locale.ROOT), name)))
        .limit(3)
        .toList();
  }

  /** How many letters have to be changed, put in or left out. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
