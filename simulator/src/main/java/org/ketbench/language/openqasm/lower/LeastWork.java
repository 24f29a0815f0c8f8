package org.ketbench.language.openqasm.lower;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * The least that loops come to, told from their text before any of them is run: a million turns of
 * a million turns each need not be begun to be refused. What is counted surely happens; whatever
 * depends on more than the ends of ranges and plain counters counts as nothing.
 */
final class LeastWork {
  private final Machine machine;
  private final Effects.Finder effects;

  /** Names that may mean something else inside than they do now. */
  private final Set<String> changing = new HashSet<>();

  /** Names that were set to 0 or 1 on the way, which any type of number holds. */
  private final Map<String, BigInteger> given = new HashMap<>();

  LeastWork(Machine machine, Effects.Finder effects) {
    this.machine = machine;
    this.effects = effects;
  }

  /**
   * What is done at the least.
   *
   * @param steps iterations of loops
   */
  record Amount(double operations, double steps) {
    static final Amount NONE = new Amount(0, 0);
    static final Amount OPERATION = new Amount(1, 0);

    Amount plus(Amount other) {
      return new Amount(operations + other.operations, steps + other.steps);
    }

    Amount iterations(double times, boolean areBlocks) {
      double block = areBlocks && operations > 0 ? 1 : 0;
      return new Amount(times * (operations + block), times * (steps + 1));
    }
  }

  /** Both of a loop that is about to be run. */
  static Amount of(Machine machine, Effects.Finder effects, Statement loop) {
    return new LeastWork(machine, effects).of(loop);
  }

  private Amount of(@Nullable Statement statement) {
    return switch (statement) {
      case Statement.Scope scope -> inOrder(scope.statements());
      case Statement.Annotated annotated -> of(annotated.statement());
      case Statement.Box box -> of(box.body());
      case Statement.For loop -> counted(loop);
      case Statement.While loop -> counted(loop);
      case Statement.GateCall call -> isGate(call) ? Amount.OPERATION : Amount.NONE;
      case Statement.Measure _, Statement.Reset _ -> Amount.OPERATION;
      case null, default -> Amount.NONE;
    };
  }

  private boolean isGate(Statement.GateCall call) {
    return call.modifiers().isEmpty()
        && !call.operands().isEmpty()
        && !(machine.scope.find(call.name().text()) instanceof Binding.Callable);
  }

  private Amount inOrder(List<Statement> statements) {
    Amount sum = Amount.NONE;
    for (Statement statement : statements) {
      sum = sum.plus(of(statement));
      note(statement);
    }
    return sum;
  }

  /** What a statement leaves in variables. */
  private void note(Statement statement) {
    Set<String> assigned = effects.of(statement).assigned();
    given.keySet().removeAll(assigned);
    changing.addAll(assigned);
    switch (statement) {
      case Statement.Declaration declaration ->
          give(declaration.name().text(), declaration.initializer());
      case Statement.Alias alias -> give(alias.name().text(), null);
      case Statement.Assignment(var _, var _, Expr.Identifier target, var operator, Expr value)
          when operator == null ->
          give(target.name(), value);
      default -> {}
    }
  }

  private void give(String name, @Nullable Expr expression) {
    BigInteger value = expression == null ? null : value(expression);
    changing.add(name);
    given.remove(name);
    if (value != null && value.signum() >= 0 && value.bitLength() <= 1) {
      given.put(name, value);
    }
  }

  private Amount counted(Statement.For loop) {
    BigInteger count = count(loop.over());
    return count == null ? Amount.NONE : turns(loop.body(), loop.variable().text(), count);
  }

  private @Nullable BigInteger count(Expr over) {
    if (over instanceof Expr.SetOf set) {
      return BigInteger.valueOf(set.members().size());
    }
    if (!(over instanceof Expr.Range range)) {
      return null;
    }
    Expr written = range.step();
    BigInteger first = value(range.first());
    BigInteger step = written == null ? BigInteger.ONE : value(written);
    BigInteger last = value(range.last());
    if (first == null || step == null || last == null || step.signum() == 0) {
      return null;
    }
    BigInteger way = last.subtract(first);
    return way.signum() * step.signum() < 0
        ? BigInteger.ZERO
        : way.divide(step).add(BigInteger.ONE);
  }

  private Amount turns(Statement body, @Nullable String variable, BigInteger count) {
    Effects found = effects.of(body);
    if (count.signum() == 0 || found.breaks() || found.returns() || found.ends()) {
      return Amount.NONE;
    }
    changing.addAll(found.assigned());
    given.keySet().removeAll(found.assigned());
    if (variable != null) {
      changing.add(variable);
      given.remove(variable);
    }
    Amount once = found.continues() ? Amount.NONE : of(body);
    return once.iterations(count.doubleValue(), !machine.inGate);
  }

  /** A loop that counts a variable up to a bound, by one assignment that is reached every time. */
  private Amount counted(Statement.While loop) {
    if (!(plain(loop.condition()) instanceof Expr.Binary condition)) {
      return Amount.NONE;
    }
    boolean inclusive =
        condition.operator() == BinaryOperator.LESS_EQUAL
            || condition.operator() == BinaryOperator.GREATER_EQUAL;
    boolean less =
        condition.operator() == BinaryOperator.LESS
            || condition.operator() == BinaryOperator.LESS_EQUAL;
    boolean greater =
        condition.operator() == BinaryOperator.GREATER
            || condition.operator() == BinaryOperator.GREATER_EQUAL;
    if (!less && !greater) {
      return Amount.NONE;
    }
    Expr low = plain(less ? condition.left() : condition.right());
    Expr high = less ? condition.right() : condition.left();
    if (!(low instanceof Expr.Identifier(var _, var _, String counter))) {
      return Amount.NONE;
    }
    BigInteger from = given.containsKey(counter) ? given.get(counter) : value(low);
    changing.addAll(effects.of(loop.body()).assigned());
    given.keySet().removeAll(effects.of(loop.body()).assigned());
    BigInteger step = step(loop.body(), counter);
    BigInteger to = value(high);
    if (from == null || to == null || step == null || from.signum() < 0 || to.signum() < 0) {
      return Amount.NONE;
    }
    BigInteger way = to.subtract(from).add(inclusive ? BigInteger.ONE : BigInteger.ZERO);
    BigInteger count = way.add(step).subtract(BigInteger.ONE).divide(step);
    return turns(loop.body(), null, count.max(BigInteger.ZERO));
  }

  private static Expr plain(Expr expression) {
    return expression instanceof Expr.Parenthesized inner ? plain(inner.inner()) : expression;
  }

  /** By how much a loop's body moves a variable each time; null where that is not plain. */
  private @Nullable BigInteger step(Statement body, String variable) {
    BigInteger found = null;
    for (Statement each : body instanceof Statement.Scope all ? all.statements() : List.of(body)) {
      boolean declares =
          each instanceof Statement.Declaration declaration
              && declaration.name().text().equals(variable);
      if (!declares && !effects.of(each).assigned().contains(variable)) {
        continue;
      }
      if (declares || found != null || !(each instanceof Statement.Assignment assignment)) {
        return null;
      }
      found = step(assignment, variable);
      if (found == null || found.signum() <= 0) {
        return null;
      }
    }
    return found;
  }

  private @Nullable BigInteger step(Statement.Assignment assignment, String variable) {
    if (!isNamed(assignment.target(), variable)) {
      return null;
    }
    if (assignment.operator() == BinaryOperator.ADD) {
      return value(assignment.value());
    }
    return assignment.operator() == null
            && plain(assignment.value()) instanceof Expr.Binary sum
            && sum.operator() == BinaryOperator.ADD
            && isNamed(sum.left(), variable)
        ? value(sum.right())
        : null;
  }

  private static boolean isNamed(Expr expression, String name) {
    return plain(expression) instanceof Expr.Identifier identifier
        && identifier.name().equals(name);
  }

  /** Null unless the value is a whole number that is known and stays so. */
  private @Nullable BigInteger value(@Nullable Expr expression) {
    if (expression == null
        || !LoopPace.isPlain(expression)
        || !Collections.disjoint(Effects.reads(expression), changing)) {
      return null;
    }
    try {
      Value known = Constants.value(machine.expressions.value(expression));
      return known != null && Types.isIntegral(known.type()) ? Values.whole(known) : null;
    } catch (Problem problem) {
      return null;
    }
  }
}
