package org.ketbench.language.openqasm.service.completion;

import java.util.List;
import java.util.Map;
import org.ketbench.language.Completion.Kind;
import org.ketbench.language.Snippet;
import org.ketbench.language.openqasm.service.KeywordHelp;

/** Offers the words of the language where they may stand. */
final class KeywordItems {
  private static final List<String> IN_VERSION_2 =
      List.of("qreg", "creg", "measure", "reset", "barrier", "if", "gate", "opaque", "include");
  private static final List<String> GLOBAL_ONLY =
      List.of("qubit", "gate", "def", "include", "input", "output", "extern");
  private static final List<String> ANYWHERE =
      List.of("measure", "reset", "barrier", "if", "for", "while", "switch", "box", "delay", "let");
  private static final List<String> IN_GATE = List.of("for", "barrier");
  private static final List<String> MODIFIERS = List.of("ctrl", "inv", "pow", "negctrl");
  private static final List<String> TYPES =
      List.of("bit", "int", "float", "angle", "bool", "uint", "complex", "duration", "stretch");
  private static final List<String> CAST_TYPES =
      List.of("int", "float", "bool", "angle", "uint", "bit", "complex");

  private static final Map<String, String> SHAPES =
      Map.ofEntries(
          Map.entry("qubit", "qubit[«2»] «q»;«»"),
          Map.entry("qreg", "qreg «q»[«2»];«»"),
          Map.entry("creg", "creg «c»[«2»];«»"),
          Map.entry("gate", "gate «name» «a» {\n  «»\n}"),
          Map.entry("opaque", "opaque «name» «a»;«»"),
          Map.entry("def", "def «name»(«qubit q») {\n  «»\n}"),
          Map.entry("include", "include \"«stdgates.inc»\";«»"),
          Map.entry("input", "input «angle» «theta»;«»"),
          Map.entry("output", "output «bit» «result»;«»"),
          Map.entry("extern", "extern «name»(«int») -> «int»;«»"),
          Map.entry("if", "if («condition») {\n  «»\n}"),
          Map.entry("else", "else {\n  «»\n}"),
          Map.entry("for", "for int «i» in [0:«3»] {\n  «»\n}"),
          Map.entry("while", "while («condition») {\n  «»\n}"),
          Map.entry("switch", "switch («value») {\n  case «0» {\n    «»\n  }\n}"),
          Map.entry("case", "case «0» {\n  «»\n}"),
          Map.entry("default", "default {\n  «»\n}"),
          Map.entry("box", "box {\n  «»\n}"),
          Map.entry("delay", "delay[«100ns»] «q»;«»"),
          Map.entry("let", "let «name» = «q[0:1]»;«»"),
          Map.entry("const", "const «int» «n» = «1»;«»"),
          Map.entry("measure", "measure «»"),
          Map.entry("reset", "reset «»"),
          Map.entry("barrier", "barrier «»"),
          Map.entry("return", "return «»;"),
          Map.entry("end", "end;"),
          Map.entry("break", "break;"),
          Map.entry("continue", "continue;"),
          Map.entry("ctrl", "ctrl @ «»"),
          Map.entry("negctrl", "negctrl @ «»"),
          Map.entry("inv", "inv @ «»"),
          Map.entry("pow", "pow(«2») @ «»"),
          Map.entry("array", "array[«int», «3»] «»"),
          Map.entry("gphase", "gphase(«theta»);«»"));

  private final Items items;
  private final Surroundings surroundings;

  KeywordItems(Items items, Surroundings surroundings) {
    this.items = items;
    this.surroundings = surroundings;
  }

  void statements(Caret caret) {
    if (caret.mayBeElse() && !surroundings.isVersion2()) {
      word(0, "else");
    }
    if (surroundings.isVersion2()) {
      (caret.place() == Caret.Place.GATE ? List.of("barrier") : IN_VERSION_2)
          .forEach(each -> word(3, each));
      version(caret);
      return;
    }
    modifiers(3);
    switch (caret.place()) {
      case GATE -> IN_GATE.forEach(each -> word(3, each));
      case GLOBAL -> {
        version(caret);
        GLOBAL_ONLY.forEach(each -> word(3, each));
        types(3);
        inBlocks();
      }
      case BLOCK -> {
        types(3);
        inBlocks();
        List.of("break", "continue").forEach(each -> word(4, each));
      }
      case SUBROUTINE -> {
        types(3);
        inBlocks();
        List.of("return", "break", "continue").forEach(each -> word(4, each));
      }
    }
  }

  private void inBlocks() {
    ANYWHERE.forEach(each -> word(3, each));
    List.of("const", "array", "end").forEach(each -> word(4, each));
  }

  private void version(Caret caret) {
    if (caret.place() == Caret.Place.GLOBAL && surroundings.isFirstStatement()) {
      String documentation = KeywordHelp.markdown("OPENQASM");
      items.add(
          0, "OPENQASM 3.0", Kind.SNIPPET, "", documentation, Snippet.of("OPENQASM 3.0;\n«»"));
    }
  }

  void modifiers(int shelf) {
    if (!surroundings.isVersion2()) {
      MODIFIERS.forEach(each -> add(shelf, each, Kind.MODIFIER));
    }
  }

  void types(int shelf) {
    TYPES.forEach(each -> add(shelf, each, Kind.TYPE));
  }

  void parameterTypes() {
    List.of("qubit", "bit", "int", "float", "angle", "bool", "uint", "complex")
        .forEach(each -> plain(0, each, Kind.TYPE));
    List.of("readonly", "mutable", "array", "creg", "qreg")
        .forEach(each -> plain(1, each, Kind.TYPE));
  }

  void plainTypes() {
    TYPES.forEach(each -> plain(0, each, Kind.TYPE));
    plain(1, "array", Kind.TYPE);
  }

  void casts(int shelf) {
    if (!surroundings.isVersion2()) {
      for (String type : CAST_TYPES) {
        String documentation = KeywordHelp.markdown(type);
        Snippet snippet = Snippet.of(type + "(«value»)«»");
        items.add(shelf, type, Kind.TYPE, "cast", documentation, snippet);
      }
    }
  }

  void literals(int shelf) {
    if (!surroundings.isVersion2()) {
      List.of("true", "false").forEach(each -> plain(shelf, each, Kind.CONSTANT));
    }
  }

  void word(int shelf, String word) {
    add(shelf, word, Kind.KEYWORD);
  }

  void plain(int shelf, String word, Kind kind) {
    items.add(shelf, word, kind, "", KeywordHelp.markdown(word), Snippet.plain(word));
  }

  private void add(int shelf, String word, Kind kind) {
    String shape = SHAPES.get(word);
    boolean room = surroundings.isLineFreeBehind();
    Snippet snippet = shape == null || !room ? Snippet.plain(word) : surroundings.indented(shape);
    items.add(shelf, word, kind, "", KeywordHelp.markdown(word), snippet);
  }
}
