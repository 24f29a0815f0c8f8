package org.ketbench.estimate.formula;

import java.util.List;

/** A formula as it was written, read once and then computed for any values of its variables. */
public final class Formula {
  private final String text;
  private final Term term;

  private Formula(String text, Term term) {
    this.text = text;
    this.term = term;
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaError where the text is none
   */
  public static Formula read(String text) throws FormulaError {
    return new Formula(text, new FormulaReader(text).read());
  }

  public String text() {
    return text;
  }

  /** A formula ready to be computed; {@code values} are those of its variables, in order. */
  @FunctionalInterface
  public interface Compiled {
    double at(double... values);
  }

  /**
   * This formula over these variables.
   *
   * @throws FormulaError for a name that is none of them
   */
  public Compiled over(List<String> variables) throws FormulaError {
    return compile(term, variables);
  }

  private Compiled compile(Term part, List<String> variables) throws FormulaError {
    switch (part) {
      case Term.Literal(double value) -> {
        return _ -> value;
      }
      case Term.Name(String name) -> {
        int place = variables.indexOf(name);
        if (place < 0) {
          throw undefined(name, variables);
        }
        return values -> values[place];
      }
      case Term.UnknownCall(String name) -> throw undefined(name, variables);
      case Term.Prefix(char operator, Term inner) -> {
        Compiled operand = compile(inner, variables);
        return switch (operator) {
          case '-' -> values -> -operand.at(values);
          case '!' -> values -> operand.at(values) == 0 ? 1 : 0;
          default -> operand;
        };
      }
      case Term.Infix(Operator operator, Term first, Term second) -> {
        Compiled left = compile(first, variables);
        Compiled right = compile(second, variables);
        return switch (operator) {
          case PLUS -> values -> left.at(values) + right.at(values);
          case MINUS -> values -> left.at(values) - right.at(values);
          case TIMES -> values -> left.at(values) * right.at(values);
          default -> values -> operator.apply(left.at(values), right.at(values));
        };
      }
      case Term.Call(Function function, List<Term> arguments) -> {
        Compiled[] inner = new Compiled[arguments.size()];
        for (int i = 0; i < inner.length; i++) {
          inner[i] = compile(arguments.get(i), variables);
        }
        return values -> {
          double[] given = new double[inner.length];
          for (int i = 0; i < given.length; i++) {
            given[i] = inner[i].at(values);
          }
          return function.apply(given);
        };
      }
    }
  }

  private FormulaError undefined(String name, List<String> variables) {
    return new FormulaError(
        "Undefined(\"" + name + "\")",
        "\"" + name + "\" in \"" + text + "\" is none of " + String.join(", ", variables));
  }
}
