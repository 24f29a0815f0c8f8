package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.Reference;
import org.ketbench.language.openqasm.testing.Cases;

/** What programs of QIR compute of outcomes is what LLVM's instructions say. */
final class QirArithmeticTest {
  private static final List<String> OPERATIONS =
      List.of(
          "add", "sub", "mul", "sdiv", "udiv", "srem", "urem", "and", "or", "xor", "shl", "lshr",
          "ashr");

  private static String qubit(int number) {
    return "%Qubit* inttoptr (i64 " + number + " to %Qubit*)";
  }

  private static String result(int number) {
    return "%Result* inttoptr (i64 " + number + " to %Result*)";
  }

  /** A program that measures the three bits of a number, computes, and records a truth value. */
  private static String program(int measured, String type, String body) {
    StringBuilder text = new StringBuilder("%Qubit = type opaque\n%Result = type opaque\n");
    text.append("define i64 @ENTRYPOINT__main() #0 {\nentry:\n");
    for (int i = 0; i < 3; i++) {
      if ((measured >> i & 1) != 0) {
        text.append("call void @__quantum__qis__x__body(").append(qubit(i)).append(")\n");
      }
      text.append("call void @__quantum__qis__mz__body(");
      text.append(qubit(i)).append(", ").append(result(i)).append(")\n");
      text.append("%r").append(i).append(" = call i1 @__quantum__rt__read_result(");
      text.append(result(i)).append(")\n");
      text.append("%z" + i + " = zext i1 %r" + i + " to " + type + "\n");
      text.append("%s" + i + " = shl " + type + " %z" + i + ", " + i + "\n");
    }
    text.append("%s = or " + type + " %s0, %s1\n%a = or " + type + " %s, %s2\n");
    return text
        + body
        + "call void @__quantum__rt__bool_record_output(i1 %ok, i8* null)\n"
        + "ret i64 0\n}\nattributes #0 = { \"entry_point\" }\n";
  }

  private static void assertTrueInQir(int measured, String type, String body) {
    String text = program(measured, type, body);
    Imported imported = ForeignFormat.QIR.read(text);
    assertEquals(List.of(), imported.diagnostics(), () -> text);
    Circuit circuit = Objects.requireNonNull(imported.circuit());
    assertEquals(Map.of("1", 1.0), Reference.distribution(circuit), () -> text + circuit);
  }

  private static BigInteger computed(String operation, BigInteger a, BigInteger b, int width) {
    BigInteger all = BigInteger.ONE.shiftLeft(width);
    BigInteger high = a.mod(all);
    BigInteger low = b.mod(all);
    return switch (operation) {
      case "add" -> a.add(b);
      case "sub" -> a.subtract(b);
      case "mul" -> a.multiply(b);
      case "sdiv" -> a.divide(b);
      case "udiv" -> high.divide(low);
      case "srem" -> a.remainder(b);
      case "urem" -> high.remainder(low);
      case "and" -> a.and(b);
      case "or" -> a.or(b);
      case "xor" -> a.xor(b);
      case "shl" -> a.shiftLeft(b.intValue());
      case "lshr" -> high.shiftRight(b.intValue());
      default -> a.shiftRight(b.intValue());
    };
  }

  /** The number that so many bits stand for in two's complement. */
  private static BigInteger wrapped(BigInteger value, int width) {
    BigInteger all = BigInteger.ONE.shiftLeft(width);
    BigInteger low = value.mod(all);
    return low.testBit(width - 1) ? low.subtract(all) : low;
  }

  private static void integers(int cases) {
    SplittableRandom random = new SplittableRandom(1);
    int[] widths = {8, 16, 32, 64};
    for (int i = 0; i < cases; i++) {
      for (String operation : OPERATIONS) {
        int width = widths[random.nextInt(widths.length)];
        int measured = random.nextInt(8);
        BigInteger offset =
            wrapped(BigInteger.valueOf(random.nextLong()), random.nextInt(2, width + 1));
        BigInteger a = wrapped(offset.add(BigInteger.valueOf(measured)), width);
        boolean shift = operation.startsWith("sh") || operation.endsWith("shr");
        BigInteger b =
            shift
                ? BigInteger.valueOf(random.nextInt(width))
                : wrapped(BigInteger.valueOf(random.nextLong()), random.nextInt(2, width + 1));
        if (b.signum() == 0 && !shift) {
          b = BigInteger.ONE;
        }
        BigInteger expected = wrapped(computed(operation, a, b, width), width);
        String type = "i" + width;
        assertTrueInQir(
            measured,
            type,
            "%b = add "
                + type
                + " %a, "
                + offset
                + "\n"
                + "%c = "
                + operation
                + " "
                + type
                + " %b, "
                + b
                + "\n"
                + "%ok = icmp eq "
                + type
                + " %c, "
                + expected
                + "\n");
      }
    }
  }

  @Test
  void integersOfAllWidthsWrapAround() {
    integers(6);
  }

  @Tag("campaign")
  @Test
  void manyIntegers() {
    integers(Cases.scaled(500));
  }

  @ParameterizedTest
  @CsvSource({
    "eq, false, true, false", "ne, true, false, true",
    "slt, true, false, false", "sle, true, true, false",
    "sgt, false, false, true", "sge, false, true, true",
    "ult, false, false, true", "ule, false, true, true",
    "ugt, true, false, false", "uge, true, true, false"
  })
  void comparisons(String predicate, boolean below, boolean same, boolean above) {
    // -3 and 2, 5 and 5, 5 and -1.
    assertTrueInQir(5, "i64", compared(predicate, -8, 2, below));
    assertTrueInQir(5, "i64", compared(predicate, 0, 5, same));
    assertTrueInQir(5, "i64", compared(predicate, 0, -1, above));
  }

  private static String compared(String predicate, int offset, int other, boolean expected) {
    return "%b = add i64 %a, "
        + offset
        + "\n%t = icmp "
        + predicate
        + " i64 %b, "
        + other
        + "\n"
        + "%ok = icmp eq i1 %t, "
        + expected
        + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "fadd, 2.5, 7.5",
    "fsub, 2.5, 2.5",
    "fmul, 0.5, 2.5",
    "fdiv, 4.0, 1.25",
    "frem, 3.0, 2.0"
  })
  void floats(String operation, String other, String expected) {
    assertTrueInQir(
        5,
        "i64",
        "%f = sitofp i64 %a to double\n%g = "
            + operation
            + " double %f, "
            + other
            + "\n"
            + "%ok = fcmp oeq double %g, "
            + expected
            + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%n = sub i64 0, %a; %f = sitofp i64 %n to double; %ok = fcmp olt double %f, -4.5",
        "%f = uitofp i64 %a to double; %g = fneg double %f; %k = fptosi double %g to i64;"
            + " %ok = icmp eq i64 %k, -5",
        "%f = sitofp i64 %a to double; %g = fdiv double %f, 2.0; %k = fptosi double %g to i64;"
            + " %ok = icmp eq i64 %k, 2",
        "%n = sub i64 0, %a; %t = trunc i64 %n to i8; %w = sext i8 %t to i64;"
            + " %ok = icmp eq i64 %w, -5",
        "%n = sub i64 0, %a; %t = trunc i64 %n to i8; %w = zext i8 %t to i64;"
            + " %ok = icmp eq i64 %w, 251",
        "%c = icmp sgt i64 %a, 4; %k = select i1 %c, i64 40, i64 7; %ok = icmp eq i64 %k, 40",
        "%c = icmp sgt i64 %a, 5; %k = select i1 %c, i64 40, i64 %a; %ok = icmp eq i64 %k, 5",
        "%c = xor i1 %r0, %r1; %d = and i1 %c, %r2; %ok = or i1 %d, false",
        "br i1 %r1, label %one, label %two; one:; br label %both; two:; %u = add i64 %a, 1;"
            + " br label %both; both:; %k = phi i64 [ 0, %one ], [ %u, %two ];"
            + " %ok = icmp eq i64 %k, 6",
        "switch i64 %a, label %no [ i64 4, label %no i64 5, label %yes ]; yes:; br label %end;"
            + " no:; br label %end; end:; %ok = phi i1 [ true, %yes ], [ false, %no ]",
        "br label %loop; loop:; %i = phi i64 [ 0, %entry ], [ %j, %loop ];"
            + " %t = phi i64 [ 0, %entry ], [ %u, %loop ]; %u = add i64 %t, %a;"
            + " %j = add i64 %i, 1; %more = icmp slt i64 %j, 4; br i1 %more, label %loop,"
            + " label %out; out:; %ok = icmp eq i64 %u, 20",
        "%p = alloca i1; br i1 %r1, label %one, label %two; one:; store i1 false, i1* %p;"
            + " br label %end; two:; store i1 true, i1* %p; br label %end; end:;"
            + " %ok = load i1, i1* %p",
        "%p = alloca i64; store i64 %a, i64* %p; %v = load i64, i64* %p; %w = mul i64 %v, %v;"
            + " store i64 %w, i64* %p; %x = load i64, i64* %p; %ok = icmp eq i64 %x, 25"
      })
  void fiveWentThroughOtherInstructions(String instructions) {
    assertTrueInQir(5, "i64", instructions.replace("; ", "\n").replace(":;", ":") + "\n");
  }

  @Test
  void aCounterOverSeveralOutcomesDecides() {
    // How many of three fair coins show one, counted in 64 bits; two and three turn the last qubit.
    String text =
        """
        define void @main() #0 {
        entry:
          call void @__quantum__qis__h__body(ptr null)
          call void @__quantum__qis__mresetz__body(ptr null, ptr null)
          %r0 = call i1 @__quantum__rt__read_result(ptr null)
          %c0 = select i1 %r0, i64 1, i64 0
          call void @__quantum__qis__h__body(ptr null)
          call void @__quantum__qis__mresetz__body(ptr null, ptr inttoptr (i64 1 to ptr))
          %r1 = call i1 @__quantum__qis__read_result__body(ptr inttoptr (i64 1 to ptr))
          br i1 %r1, label %up, label %on
        up:
          %n = add i64 %c0, 1
          br label %on
        on:
          %c1 = phi i64 [ %c0, %entry ], [ %n, %up ]
          call void @__quantum__qis__h__body(ptr null)
          call void @__quantum__qis__mresetz__body(ptr null, ptr inttoptr (i64 2 to ptr))
          %r2 = call i1 @__quantum__rt__read_result(ptr inttoptr (i64 2 to ptr))
          %z2 = zext i1 %r2 to i64
          %c2 = add i64 %c1, %z2
          %most = icmp sge i64 %c2, 2
          br i1 %most, label %turn, label %end
        turn:
          call void @__quantum__qis__x__body(ptr inttoptr (i64 1 to ptr))
          br label %end
        end:
          call void @__quantum__qis__mz__body(ptr inttoptr (i64 1 to ptr), ptr inttoptr (i64 3 to ptr))
          call void @__quantum__rt__result_record_output(ptr inttoptr (i64 3 to ptr), ptr null)
          ret void
        }
        attributes #0 = { "entry_point" }
        """;
    Imported imported = ForeignFormat.QIR.read(text);

    assertEquals(List.of(), imported.diagnostics());
    Map<String, Double> found = Reference.distribution(Objects.requireNonNull(imported.circuit()));
    assertEquals(0.5, found.getOrDefault("1", 0.0), 1e-12, found::toString);
  }
}
