import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.redfx.strange.Gate;
import org.redfx.strange.Program;
import org.redfx.strange.Step;
import org.redfx.strange.gate.Cnot;
import org.redfx.strange.gate.Cr;
import org.redfx.strange.gate.Cz;
import org.redfx.strange.gate.Hadamard;
import org.redfx.strange.gate.RotationX;
import org.redfx.strange.gate.RotationY;
import org.redfx.strange.gate.RotationZ;
import org.redfx.strange.gate.Swap;
import org.redfx.strange.gate.X;
import org.redfx.strange.local.SimpleQuantumExecutionEnvironment;

/** Times Strange (Java): java -cp strange.jar Strange.java FILE */
public final class Strange {
  private static final int ROUNDS = 5;
  private static final double LONG = 0.5;

  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS && best > round * LONG; round++) {
      Program program = program(lines);
      long start = System.nanoTime();
      new SimpleQuantumExecutionEnvironment().runProgram(program);
      best = Math.min(best, (System.nanoTime() - start) * 1e-9);
    }
    out.printf(Locale.ROOT, "%.3g%n", best);
  }

  private static Program program(List<String> lines) {
    Program program = new Program(Integer.parseInt(lines.getFirst()));
    Step step = new Step();
    long used = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(";", -1);
      double[] angles = numbers(parts[1]);
      int[] qubits = Arrays.stream(numbers(parts[2])).mapToInt(each -> (int) each).toArray();
      long bits = 0;
      for (int qubit : qubits) {
        bits |= 1L << qubit;
      }
      for (Gate gate : gates(parts[0], angles, qubits)) {
        // A step holds gates that share no qubit.
        if ((used & bits) != 0) {
          program.addStep(step);
          step = new Step();
          used = 0;
        }
        step.addGate(gate);
        used |= bits;
      }
    }
    program.addStep(step);
    return program;
  }

  private static double[] numbers(String text) {
    return text.isEmpty()
        ? new double[0]
        : Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<Gate> gates(String name, double[] angles, int[] on) {
    return switch (name) {
      case "h" -> List.of(new Hadamard(on[0]));
      case "x" -> List.of(new X(on[0]));
      case "rx" -> List.of(new RotationX(angles[0], on[0]));
      case "ry" -> List.of(new RotationY(angles[0], on[0]));
      case "rz" -> List.of(new RotationZ(angles[0], on[0]));
      case "u3" ->
          List.of(
              new RotationZ(angles[2], on[0]),
              new RotationY(angles[0], on[0]),
              new RotationZ(angles[1], on[0]));
      case "cx" -> List.of(new Cnot(on[0], on[1]));
      case "cz" -> List.of(new Cz(on[0], on[1]));
      case "cp" -> List.of(new Cr(on[0], on[1], angles[0]));
      case "swap" -> List.of(new Swap(on[0], on[1]));
      default -> throw new IllegalArgumentException(name);
    };
  }
}
