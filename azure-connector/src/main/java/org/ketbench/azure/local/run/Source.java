package org.ketbench.azure.local.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.LineIndex;
import org.ketbench.language.exchange.ForeignFormat;
import org.ketbench.language.exchange.Imported;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

/** A program as it was submitted, read. */
record Source(Circuit circuit, Shape shape) {
  private static final byte[] BITCODE = {0x42, 0x43, (byte) 0xC0, (byte) 0xDE};

  static Source read(String format, byte[] input, Map<String, Object> params) throws JobFailure {
    return switch (format) {
      case "ionq.circuit.v1" -> ionq(text(input));
      case "honeywell.openqasm.v1", "openqasm.v3" -> openQasm(text(input));
      case "rigetti.quil.v1" -> quil(text(input));
      case "qir.v1", "honeywell.qir.v1", "rigetti.qir.v1" -> qir(input, params);
      default ->
          throw new JobFailure(
              "CannotTranslateInputData",
              "The input format '" + format + "' is not one that this target accepts.");
    };
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  /** All qubits are read at the end, whatever the program says of registers. */
  private static Source ionq(String text) throws JobFailure {
    Circuit read = circuit(ForeignFormat.IONQ.read(text), text, "InvalidInputData");
    Circuit bare =
        new Circuit(
            read.qubitRegisters(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            read.operations().stream()
                .filter(operation -> !(operation instanceof Operation.Measure))
                .toList());
    return new Source(bare, Shape.ofRegisters(bare));
  }

  private static Source openQasm(String text) throws JobFailure {
    Program program = OpenQasm.analyze(Document.of("inputData", text));
    Circuit circuit = program.circuit();
    if (circuit == null) {
      Diagnostic first =
          program.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow();
      throw new JobFailure("quantinuum - 1000", "1000: Compile error: " + placed(first, text));
    }
    return new Source(circuit, Shape.ofRegisters(circuit));
  }

  /** The provider does not know what a comment says about other registers. */
  private static Source quil(String text) throws JobFailure {
    String bare = withoutComments(text, "#");
    Circuit circuit = circuit(ForeignFormat.QUIL.read(bare), bare, "InvalidInputData");
    return new Source(circuit, Shape.ofRegisters(circuit));
  }

  private static Source qir(byte[] input, Map<String, Object> params) throws JobFailure {
    boolean bitcode = input.length >= BITCODE.length;
    for (int i = 0; bitcode && i < BITCODE.length; i++) {
      bitcode = input[i] == BITCODE[i];
    }
    if (bitcode) {
      throw new JobFailure(
          "BitcodeError",
          "This workspace reads QIR as text; write the module with llvm-dis and submit that.");
    }
    String bare = withoutComments(text(input), ";");
    Object entry = params.get("entryPoint");
    if (entry instanceof String name && !bare.contains("@" + name + "(")) {
      throw new JobFailure(
          "QIRPreProcessingFailed", "Function named " + name + " not found in the module.");
    }
    Circuit circuit = circuit(ForeignFormat.QIR.read(bare), bare, "QIRPreProcessingFailed");
    Shape shape = Shape.ofQir(bare);
    if (shape.size() > circuit.bitCount()) {
      throw new JobFailure(
          "QIRPreProcessingFailed", "The module records results that it does not have.");
    }
    return new Source(circuit, shape);
  }

  private static String withoutComments(String text, String sign) {
    return text.lines()
        .map(line -> line.stripLeading().startsWith(sign) ? "" : line)
        .collect(Collectors.joining("\n"));
  }

  private static Circuit circuit(Imported imported, String text, String code) throws JobFailure {
    @Nullable Circuit circuit = imported.circuit();
    if (circuit == null) {
      Diagnostic first =
          imported.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow();
      throw new JobFailure(code, placed(first, text));
    }
    return circuit;
  }

  private static String placed(Diagnostic problem, String text) {
    var position = new LineIndex(text).position(problem.span().start());
    return "[line:"
        + (position.line() + 1)
        + " column:"
        + (position.column() + 1)
        + "] "
        + problem.message();
  }
}
