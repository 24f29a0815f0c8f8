package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of a QIR 1.0 module around one entry point, in the form that the QDK gives it. */
final class QirModule {
  private final List<String> comments;
  private final QirProfile profile;
  private final List<String> labels = new ArrayList<>();
  private final Map<String, String> declarations = new LinkedHashMap<>();
  private final StringBuilder body = new StringBuilder();
  private int blocks = 1;
  private int variables;
  private String block = "block_0";

  QirModule(QirProfile profile, List<String> comments) {
    this.profile = profile;
    this.comments = comments;
    call("void", "__quantum__rt__initialize", List.of("i8*"), List.of("null"));
  }

  static String qubit(int number) {
    return "inttoptr (i64 " + number + " to %Qubit*)";
  }

  static String result(int number) {
    return "inttoptr (i64 " + number + " to %Result*)";
  }

  /** Calls a function with a result of no use. */
  void call(String type, String function, List<String> types, List<String> values) {
    line("call " + calling(type, function, types, values));
  }

  /** Calls a function; the name of its result. */
  String value(String type, String function, List<String> types, List<String> values) {
    return let("call " + calling(type, function, types, values));
  }

  private String calling(String type, String function, List<String> types, List<String> values) {
    String irreversible =
        function.startsWith("__quantum__qis__m") || function.endsWith("reset__body") ? " #1" : "";
    declarations.putIfAbsent(
        function,
        "declare " + type + " @" + function + "(" + String.join(", ", types) + ")" + irreversible);
    StringBuilder text = new StringBuilder(type + " @" + function + "(");
    for (int i = 0; i < types.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(types.get(i)).append(' ').append(values.get(i));
    }
    return text.append(')').toString();
  }

  /** A new variable with the value of an instruction; its name. */
  String let(String instruction) {
    String name = "%var_" + variables++;
    line(name + " = " + instruction);
    return name;
  }

  String newBlock() {
    return "block_" + blocks++;
  }

  /** The block that is being written. */
  String block() {
    return block;
  }

  void begin(String name) {
    block = name;
    body.append(name).append(":\n");
  }

  void branch(String target) {
    line("br label %" + target);
  }

  void branch(String condition, String yes, String no) {
    line("br i1 " + condition + ", label %" + yes + ", label %" + no);
  }

  private void line(String text) {
    body.append("  ").append(text).append('\n');
  }

  /** A text for a label of what is recorded, and how it is given to a call. */
  String label(String path) {
    int number = labels.size();
    labels.add(number + "_" + path);
    String type = "[" + (labels.getLast().length() + 1) + " x i8]";
    return "getelementptr inbounds (%s, %s* @%d, i64 0, i64 0)".formatted(type, type, number);
  }

  String text(int qubits, int results) {
    StringBuilder text = new StringBuilder();
    comments.forEach(comment -> text.append("; ").append(comment).append('\n'));
    if (!comments.isEmpty()) {
      text.append('\n');
    }
    text.append("%Result = type opaque\n%Qubit = type opaque\n\n");
    for (int i = 0; i < labels.size(); i++) {
      text.append(
          "@%d = internal constant [%d x i8] c\"%s\\00\"\n"
              .formatted(i, labels.get(i).length() + 1, labels.get(i)));
    }
    if (!labels.isEmpty()) {
      text.append('\n');
    }
    text.append("define i64 @ENTRYPOINT__main() #0 {\nblock_0:\n").append(body);
    text.append("  ret i64 0\n}\n\n");
    declarations.values().forEach(each -> text.append(each).append("\n\n"));
    text.append(
        ("attributes #0 = { \"entry_point\" \"output_labeling_schema\" \"qir_profiles\"=\"%s\""
                + " \"required_num_qubits\"=\"%d\" \"required_num_results\"=\"%d\" }\n")
            .formatted(profile.attribute(), qubits, results));
    text.append("attributes #1 = { \"irreversible\" }\n\n; module flags\n\n");
    List<String> flags =
        new ArrayList<>(
            List.of(
                "i32 1, !\"qir_major_version\", i32 1",
                "i32 7, !\"qir_minor_version\", i32 0",
                "i32 1, !\"dynamic_qubit_management\", i1 false",
                "i32 1, !\"dynamic_result_management\", i1 false"));
    if (profile.isAdaptive()) {
      flags.add("i32 5, !\"int_computations\", !{!\"i64\"}");
    }
    if (profile == QirProfile.ADAPTIVE_RIF) {
      flags.add("i32 5, !\"float_computations\", !{!\"double\"}");
    }
    text.append("!llvm.module.flags = !{");
    for (int i = 0; i < flags.size(); i++) {
      text.append(i == 0 ? "!" : ", !").append(i);
    }
    text.append("}\n\n");
    for (int i = 0; i < flags.size(); i++) {
      text.append("!").append(i).append(" = !{").append(flags.get(i)).append("}\n");
    }
    return text.toString();
  }
}
