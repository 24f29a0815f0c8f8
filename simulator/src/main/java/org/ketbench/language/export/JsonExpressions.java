package org.ketbench.language.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.TypeText;
import org.ketbench.circuit.classical.Value;

/**
 * Writes what is computed as nested lists: first a word that says what it is, then its parts, last
 * its type as OpenQASM 3 writes it. Texts would be shorter, but every reader would need a parser
 * and the rules of types.
 */
final class JsonExpressions {
  private final JsonGenerator json;

  JsonExpressions(JsonGenerator json) {
    this.json = json;
  }

  void write(Expression expression) throws IOException {
    json.writeStartArray();
    switch (expression) {
      case Expression.Literal(Value value) -> parts(value);
      case Expression.Bits(List<Integer> bits, var type) -> {
        json.writeString("bits");
        json.writeArray(bits.stream().mapToInt(Integer::intValue).toArray(), 0, bits.size());
        type(type);
      }
      case Expression.Read(var variable) -> {
        json.writeString("variable");
        json.writeNumber(variable.id());
      }
      case Expression.Parameter(String name, Type type) -> {
        json.writeString("parameter");
        json.writeString(name);
        type(type);
      }
      case Expression.Unary(var operator, var operand, Type type) -> {
        json.writeString("unary");
        json.writeString(operator.symbol());
        write(operand);
        type(type);
      }
      case Expression.Binary(var operator, var left, var right, Type type) -> {
        json.writeString("binary");
        json.writeString(operator.symbol());
        write(left);
        write(right);
        type(type);
      }
      case Expression.Cast(var operand, Type type) -> {
        json.writeString("cast");
        write(operand);
        type(type);
      }
      case Expression.Call(var function, var arguments, Type type) -> {
        json.writeString("call");
        json.writeString(function.text());
        all(arguments);
        type(type);
      }
      case Expression.Index(var base, var indices, Type type) -> {
        json.writeString("index");
        write(base);
        all(indices);
        type(type);
      }
    }
    json.writeEndArray();
  }

  void all(List<Expression> expressions) throws IOException {
    json.writeStartArray();
    for (Expression each : expressions) {
      write(each);
    }
    json.writeEndArray();
  }

  /** An angle: a number of radians, a text for an exact multiple of π, or an expression. */
  void angle(Angle angle) throws IOException {
    switch (angle) {
      case Angle.Radians(double radians) -> json.writeNumber(radians);
      case Angle.PiFraction exact -> json.writeString(exact.toString());
      case Angle.Formula(var expression) -> write(expression);
    }
  }

  private void parts(Value value) throws IOException {
    switch (value) {
      case Value.Bool(boolean truth) -> {
        json.writeString("bool");
        json.writeBoolean(truth);
      }
      case Value.Bits(var pattern, var type) -> {
        json.writeString("pattern");
        json.writeString(pattern.toString(2));
        type(type);
      }
      case Value.Int(var whole, var type) -> {
        json.writeString("int");
        json.writeString(whole.toString());
        type(type);
      }
      case Value.Floating(double number, var type) -> {
        json.writeString("float");
        json.writeNumber(number);
        type(type);
      }
      case Value.Angle(double number, var type) -> {
        json.writeString("angle");
        json.writeNumber(number);
        type(type);
      }
      case Value.Complex(double re, double im, var type) -> {
        json.writeString("complex");
        json.writeNumber(re);
        json.writeNumber(im);
        type(type);
      }
      case Value.Duration(double length, boolean cycles) -> {
        json.writeString("duration");
        json.writeNumber(length);
        json.writeString(cycles ? "dt" : "s");
      }
      case Value.Array(var elements, var type) -> {
        json.writeString("array");
        json.writeStartArray();
        for (Value element : elements) {
          json.writeStartArray();
          parts(element);
          json.writeEndArray();
        }
        json.writeEndArray();
        type(type);
      }
    }
  }

  private void type(Type type) throws IOException {
    json.writeString(TypeText.of(type));
  }
}
