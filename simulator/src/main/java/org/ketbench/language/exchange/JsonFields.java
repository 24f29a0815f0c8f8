package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes values out of JSON, and says at the value what should stand there instead. */
final class JsonFields {
  private JsonFields() {}

  static Json.Obj object(Json value, String what) throws ReadException {
    if (value instanceof Json.Obj object) {
      return object;
    }
    throw wrong(value, what + " is an object");
  }

  static Json required(Json.Obj object, String field) throws ReadException {
    Json value = object.get(field);
    if (value == null) {
      throw new ReadException(
          object.span(), "missing-field", "The field \"" + field + "\" is missing here; add it.");
    }
    return value;
  }

  static String text(Json.Obj object, String field) throws ReadException {
    return text(required(object, field), "\"" + field + "\"");
  }

  static String text(Json value, String what) throws ReadException {
    if (value instanceof Json.Text(String text, var _)) {
      return text;
    }
    throw wrong(value, what + " is a text");
  }

  static int whole(Json.Obj object, String field, int least, int most) throws ReadException {
    return whole(required(object, field), "\"" + field + "\"", least, most);
  }

  static int whole(Json value, String what, int least, int most) throws ReadException {
    if (value instanceof Json.Num(double number, var _)
        && number == Math.rint(number)
        && number >= least
        && number <= most) {
      return (int) number;
    }
    throw wrong(
        value,
        most < least
            ? "there is nothing that " + what + " could name"
            : what + " is a whole number from " + least + " to " + most);
  }

  static double real(Json value, String what) throws ReadException {
    return switch (value) {
      case Json.Num(double number, var _) -> number;
      case Json.Text(String text, var _) when text.equals("NaN") -> Double.NaN;
      case Json.Text(String text, var _) when text.equals("Infinity") -> Double.POSITIVE_INFINITY;
      case Json.Text(String text, var _) when text.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
      default -> throw wrong(value, what + " is a number");
    };
  }

  static List<Json> list(Json.Obj object, String field) throws ReadException {
    return list(required(object, field), "\"" + field + "\"");
  }

  static List<Json> list(Json value, String what) throws ReadException {
    if (value instanceof Json.Arr(List<Json> items, var _)) {
      return items;
    }
    throw wrong(value, what + " is a list");
  }

  /** The items of a list that may be left out. */
  static List<Json> optional(Json.Obj object, String field) throws ReadException {
    @Nullable Json value = object.get(field);
    return value == null ? List.of() : list(value, "\"" + field + "\"");
  }

  static List<String> texts(Json.Obj object, String field) throws ReadException {
    List<String> texts = new ArrayList<>();
    for (Json item : optional(object, field)) {
      texts.add(text(item, "each of \"" + field + "\""));
    }
    return texts;
  }

  static int[] wholes(List<Json> items, String what, int most) throws ReadException {
    int[] numbers = new int[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = whole(items.get(i), what, 0, most);
    }
    return numbers;
  }

  static ReadException wrong(Json value, String wanted) {
    String sentence = Character.toUpperCase(wanted.charAt(0)) + wanted.substring(1);
    return new ReadException(
        value.span(), "wrong-value", sentence + "; here is " + value.kind() + ".");
  }
}
