package org.ketbench.app.canvas.cell;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.edit.ConditionOn;

/**
 * Understands what is typed into a cell: a gate with angles and wires such as {@code rz pi/4},
 * {@code cx q0 q2}; {@code m} or {@code m c1} for a measurement, {@code r} for a reset, {@code b}
 * for a barrier, {@code i c1} or {@code i c=3} for a condition. A capital first letter stands for
 * the inverse of a gate.
 */
public final class Typing {
  private static final GateCatalogue GATES = GateCatalogue.standard();

  /** Between the words of a formula; a minus may begin an angle as well. */
  private static final Pattern OPERATORS = Pattern.compile("\\s*([*/+])\\s*|\\s+(-)\\s+");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");

  private final Setting setting;
  private final Circuit circuit;

  public Typing(Setting setting) {
    this.setting = setting;
    this.circuit = setting.circuit();
  }

  public Entry understand(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Entry.Incomplete(Words.get("typed.nothing"));
    }
    List<String> words = words(text);
    String first = words.getFirst();
    List<String> rest = words.subList(1, words.size());
    return switch (first.toLowerCase(Locale.ROOT)) {
      case "m", "measure" -> measurement(rest);
      case "r", "reset" -> new Entry.Insert(new Tile.Reset(), Words.get("typed.reset"));
      case "b", "barrier" -> new Entry.Insert(new Tile.Barrier(), Words.get("typed.barrier"));
      case "i", "if" -> condition(rest);
      default -> gate(first, rest);
    };
  }

  private static List<String> words(String text) {
    int open = text.indexOf('(');
    String spaced = text;
    if (open > 0 && text.matches("\\w+\\(.*")) {
      int close = text.lastIndexOf(')');
      String inner = text.substring(open + 1, close < open ? text.length() : close);
      String behind = close < open ? "" : text.substring(close + 1);
      spaced = text.substring(0, open) + " " + inner.replaceAll("\\s+", "") + " " + behind;
    }
    List<String> words = new ArrayList<>();
    SEPARATORS
        .splitAsStream(OPERATORS.matcher(spaced.strip()).replaceAll("$1$2"))
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return words;
  }

  private Entry measurement(List<String> rest) {
    if (rest.isEmpty()) {
      return new Entry.Insert(new Tile.Measurement(), Words.get("typed.measurement"));
    }
    int bit = bit(rest.getFirst());
    return bit < 0
        ? new Entry.Incomplete(Words.get("typed.noBit", rest.getFirst()))
        : new Entry.Insert(
            new Tile.Measurement(bit), Words.get("typed.measurementInto", circuit.bitName(bit)));
  }

  private Entry condition(List<String> rest) {
    if (rest.isEmpty()) {
      return new Entry.Insert(new Tile.Condition(), Words.get("typed.conditionOnLast"));
    }
    String[] sides = String.join("", rest).split("==?", 2);
    BigInteger value = null;
    if (sides.length == 2) {
      if (!sides[1].matches("\\d{1,30}")) {
        return new Entry.Incomplete(Words.get("typed.value", sides[0]));
      }
      value = new BigInteger(sides[1]);
    }
    int bit = bit(sides[0]);
    if (bit >= 0 && (value == null || value.bitLength() <= 1)) {
      boolean one = value == null || value.testBit(0);
      return conditional(new ConditionOn.Bit(bit, one));
    }
    BitRegister register = register(sides[0]);
    if (register == null) {
      return new Entry.Incomplete(Words.get("typed.noBitOrRegister", sides[0]));
    }
    return value == null
        ? new Entry.Incomplete(Words.get("typed.value", sides[0]))
        : conditional(new ConditionOn.Register(register.name(), value));
  }

  private Entry conditional(ConditionOn on) {
    String meaning =
        switch (on) {
          case ConditionOn.Bit(int bit, boolean one) ->
              Words.get("typed.condition", circuit.bitName(bit), one ? "1" : "0");
          case ConditionOn.Register(String name, BigInteger value) ->
              Words.get("typed.condition", name, value.toString());
        };
    return new Entry.Insert(new Tile.Condition(on), meaning);
  }

  private @Nullable BitRegister register(String name) {
    return circuit.bitRegisters().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private int bit(String name) {
    for (int bit = 0; bit < circuit.bitCount(); bit++) {
      if (isName(name, circuit.bitName(bit))) {
        return bit;
      }
    }
    return -1;
  }

  private int qubit(String name) {
    for (int qubit = 0; qubit < circuit.qubitCount(); qubit++) {
      if (isName(name, circuit.qubitName(qubit))) {
        return qubit;
      }
    }
    return -1;
  }

  private static boolean isName(String typed, String name) {
    return typed.equals(name) || typed.equals(name.replaceAll("[\\[\\]]", ""));
  }

  private Entry gate(String first, List<String> rest) {
    Symbol.Gate own = own(first);
    if (own != null) {
      return filled(
          first, first, first, own.parameters().size(), own.qubits().size(), List.of(), rest);
    }
    CatalogueGate gate = GATES.find(first);
    boolean inverse = gate == null && Character.isUpperCase(first.charAt(0));
    if (inverse) {
      gate = GATES.find(first.toLowerCase(Locale.ROOT));
    }
    if (gate == null) {
      return new Entry.Incomplete(suggestion(first));
    }
    CatalogueGate meant = inverse ? gate.inverse() : gate;
    if (meant == null) {
      return new Entry.Incomplete(Words.get("typed.noInverse", gate.name()));
    }
    List<String> usual = new ArrayList<>();
    gate.parameters().forEach(_ -> usual.add(inverse ? "-pi/2" : "pi/2"));
    String label = meant.controls() > 0 ? meant.name().toUpperCase(Locale.ROOT) : meant.symbol();
    Entry entry =
        filled(
            meant.name(),
            label,
            meant.title(),
            meant.parameters().size(),
            meant.qubitCount(),
            usual,
            rest);
    return inverse ? turned(entry, gate) : entry;
  }

  /** The angles that were typed are those of the gate that is undone. */
  private static Entry turned(Entry entry, CatalogueGate gate) {
    boolean oneAngle = gate.parameters().size() == 1;
    if (entry instanceof Entry.Insert(Tile.Gate tile, String meaning) && oneAngle) {
      String angle = tile.arguments().getFirst();
      boolean turns = gate.inverseArguments(List.of(Angle.of(1))).getFirst().radians() < 0;
      String other =
          !turns || angle.startsWith("-")
              ? angle
              : angle.matches("[\\w/*.]+") ? "-" + angle : "-(" + angle + ")";
      Tile.Gate changed =
          new Tile.Gate(
              tile.name(), tile.label(), tile.title(), List.of(other), tile.qubits(), tile.on());
      return new Entry.Insert(changed, Words.get("typed.inverse", meaning));
    }
    return entry instanceof Entry.Insert(Tile tile, String meaning)
        ? new Entry.Insert(tile, Words.get("typed.inverse", meaning))
        : entry;
  }

  private Symbol.@Nullable Gate own(String name) {
    return setting.program().checked().globals().get(name) instanceof Symbol.Gate gate
            && gate.catalogue() == null
        ? gate
        : null;
  }

  private static String suggestion(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    String names =
        GATES.gates().stream()
            .map(CatalogueGate::name)
            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(lower))
            .limit(8)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Words.get("typed.noGate", typed) : typed + "… " + names;
  }

  private Entry filled(
      String name,
      String label,
      String title,
      int parameters,
      int qubits,
      List<String> usual,
      List<String> rest) {
    List<String> arguments = new ArrayList<>();
    List<Integer> on = new ArrayList<>();
    for (String word : rest) {
      int qubit = qubit(word);
      if (qubit >= 0) {
        on.add(qubit);
      } else if (arguments.size() < parameters) {
        arguments.add(TypedAngle.text(word));
      } else {
        return new Entry.Incomplete(Words.get("typed.noQubit", word));
      }
    }
    if (!arguments.isEmpty() && arguments.size() < parameters) {
      return new Entry.Incomplete(Words.get("typed.angles", name, parameters));
    }
    if (!on.isEmpty() && on.size() < qubits) {
      return new Entry.Incomplete(Words.get("typed.fewer", name, qubits));
    }
    if (on.size() > qubits) {
      return new Entry.Incomplete(Words.get("typed.more", name, qubits));
    }
    List<String> given = arguments;
    if (arguments.isEmpty()) {
      given = new ArrayList<>(usual);
      while (given.size() < parameters) {
        given.add("pi/2");
      }
    }
    String angles = given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    return new Entry.Insert(new Tile.Gate(name, label, title, given, qubits, on), title + angles);
  }
}
