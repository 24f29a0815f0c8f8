package org.ketbench.language.openqasm.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** What all parts of a lowering share while it runs: where it is, and what it has made so far. */
final class Machine {
  /* So many statements may be run for each operation that comes of them. */
  private static final int STATEMENTS_PER_OPERATION = 8;

  /* So many bits or elements are worked on in the time of one step. */
  private static final int PER_STEP = 32;

  /* Running a statement takes longer than keeping an operation. */
  private static final int OPERATIONS_PER_STATEMENT = 4;

  final Limits limits;
  final Memory memory = new Memory();
  final Journal journal = new Journal();
  final Output output = new Output();
  final Problems problems = new Problems();
  final List<Parameter> parameters = new ArrayList<>();
  final List<String> outputs = new ArrayList<>();
  final Scope global = new Scope(null, new Leases());
  final Jumps jumps;
  final Places places;
  final Expressions expressions;
  final TypeReader types;
  final Angles angles;
  final Operands operands;
  final GateTable gates;
  final GateCalls gateCalls;
  final Subroutines subroutines;
  final Declarations declarations;
  final Assignments assignments;
  final Branches branches;
  final Loops loops;
  final Statements statements;

  Scope scope = global;
  Source source;
  int offset;
  int level;
  boolean inGate;
  @Nullable Trail trail;

  private final IdentityHashMap<Node, Span> spans = new IdentityHashMap<>();
  private @Nullable Node current;
  private @Nullable Leases passing;
  private long steps;

  Machine(Source source, Limits limits, int hardwareQubits) {
    this.source = source;
    this.limits = limits;
    Effects.Finder effects = new Effects.Finder();
    jumps = new Jumps(this, effects);
    places = new Places(this);
    expressions = new Expressions(this);
    types = new TypeReader(this);
    angles = new Angles(this);
    operands = new Operands(this, hardwareQubits);
    gates = new GateTable(this);
    gateCalls = new GateCalls(this);
    subroutines = new Subroutines(this);
    declarations = new Declarations(this);
    assignments = new Assignments(this);
    branches = new Branches(this);
    loops = new Loops(this, effects);
    statements = new Statements(this);
  }

  Node current() {
    Node node = current;
    if (node == null) {
      throw new IllegalStateException("no statement is being run");
    }
    return node;
  }

  /** Sets the statement that is being run; returns the one around it. */
  @Nullable Node enter(@Nullable Node statement) {
    Node before = current;
    current = statement;
    return before;
  }

  /** The place in the document of the statement that is being run. */
  Span span() {
    return span(current());
  }

  /** The place in the document that operations of this node refer to. */
  Span span(Node node) {
    Span inclusion = source.inclusion();
    if (inclusion != null) {
      return inclusion;
    }
    if (trail == null) {
      return new Span(offset + node.start(), offset + node.end());
    }
    Span known = spans.get(node);
    if (known == null) {
      known = new Span(offset + node.start(), offset + node.end());
      spans.put(node, known);
    }
    return known;
  }

  /** The text of a node, on one line. */
  String text(Node node) {
    return text(node.start(), node.end());
  }

  String text(int start, int end) {
    return source.text().substring(offset + start, offset + end).strip().replaceAll("\\s+", " ");
  }

  void emit(Operation operation) {
    if (output.add(operation) > limits.operations()) {
      throw tooMany("makes more than " + number(limits.operations()) + " operations");
    }
  }

  /** Emits operations that belong together; in a gate they do so anyway. */
  void emitBlock(Operation.BlockKind kind, String label, List<Operation> body, Span span) {
    if (inGate) {
      body.forEach(this::emit);
    } else {
      emit(new Operation.Block(kind, label, body, span));
    }
  }

  /** Counts what takes time. */
  void step() {
    steps(1);
  }

  /** Counts what is done with something of many bits or elements. */
  void work(int size) {
    if (size >= PER_STEP) {
      steps(size / PER_STEP);
    }
  }

  private void steps(int count) {
    long idle = limits.operations() / OPERATIONS_PER_STATEMENT;
    steps += count;
    if (steps > idle + STATEMENTS_PER_OPERATION * output.count()) {
      throw tooMany("does not end within " + number(idle) + " steps");
    }
  }

  /** Refuses a loop of which it is known that it has more iterations than there may be. */
  void requireIterations(BigInteger count) {
    if (limits.folding() && count.bitLength() < Long.SIZE) {
      return;
    }
    long left = limits.operations() - output.count();
    if (count.compareTo(BigInteger.valueOf(Math.max(0, left))) > 0) {
      throw tooMany("runs " + count + " times, which is too much");
    }
  }

  /** Refuses a loop that does at least so much, if that is too much. */
  void require(Statement loop, LeastWork.Amount least) {
    double most = limits.operations();
    if (least.operations() > most - output.count()) {
      throw tooMuch(loop, "makes", least.operations(), "operations", limits.operations());
    }
    long steps = limits.operations() / OPERATIONS_PER_STATEMENT;
    if (least.steps() > steps + STATEMENTS_PER_OPERATION * most) {
      throw tooMuch(loop, "takes", least.steps(), "iterations", steps);
    }
  }

  private static Problem tooMuch(
      Statement loop, String does, double least, String what, long most) {
    return new Problem.Final(
        loop,
        "too-many-operations",
        String.format(
            Locale.ROOT,
            "This loop %s at least %s %s, and a program is refused beyond %s. Run through it less"
                + " often, or leave it earlier with 'break'.",
            does,
            least < 1e15 ? number((long) least) : String.format(Locale.ROOT, "%.0e", least),
            what,
            number(most)));
  }

  private Problem tooMany(String what) {
    Trail blamed = trail;
    if (blamed == null) {
      return new Problem.Final(
          current(), "too-many-operations", "This statement " + what + ", the limit. Shorten it.");
    }
    Trail loop = blamed.blamed();
    trail = loop.outer();
    source = loop.source();
    offset = loop.offset();
    return new Problem.Final(
        loop.node(),
        "too-many-operations",
        "This "
            + what
            + ". A program is refused beyond that; run through the loop less often, or make sure"
            + " that it ends.");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Memory that is lent until the statement that is being run ends. */
  Leases passing() {
    Leases leases = passing;
    if (leases == null) {
      leases = new Leases();
      passing = leases;
    }
    return leases;
  }

  /** Lends for a statement of its own from here on; returns what was lent until now. */
  @Nullable Leases startPassing() {
    Leases before = passing;
    passing = null;
    return before;
  }

  /** Gives back what the statement was lent, and goes on with the one around it. */
  void endPassing(@Nullable Leases outer) {
    Leases leases = passing;
    if (leases != null) {
      leases.release();
    }
    passing = outer;
  }

  /** The value in a form that is cheap to repeat, and that stays as it is for this statement. */
  Expression stable(Expression value) {
    if (value instanceof Expression.Literal
        || value instanceof Expression.Read
        || value instanceof Expression.Parameter) {
      return value;
    }
    Variable variable = memory.lendVariable(this, "value", value.type(), passing());
    emit(new Operation.Assign(new Target.Slot(variable, List.of()), value, span()));
    return new Expression.Read(variable);
  }
}
