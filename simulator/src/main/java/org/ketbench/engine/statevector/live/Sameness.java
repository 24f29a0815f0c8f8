package org.ketbench.engine.statevector.live;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.statevector.plan.Element;

/**
 * Whether parts of plans do exactly the same. Records compare the arrays in them by identity, so
 * they are taken apart here; what cannot be looked into counts as different, which only costs time.
 */
final class Sameness {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return Objects.requireNonNull(type.getRecordComponents());
        }
      };

  private Sameness() {}

  /** Whether two lists of elements do the same; the usual kinds compare fast. */
  static boolean ofElements(List<Element> one, List<Element> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int each = 0; each < one.size(); each++) {
      Element first = one.get(each);
      Element second = other.get(each);
      if (!first.equals(second)
          && !(first.getClass() == second.getClass()
              && first instanceof Element.Dense
              && of(first, second))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two values are the same through all records, lists and arrays. */
  static boolean of(@Nullable Object one, @Nullable Object other) {
    if (one == other || Objects.equals(one, other)) {
      return true;
    }
    if (one == null || other == null || one.getClass() != other.getClass()) {
      return one instanceof List<?> first && other instanceof List<?> second && of(first, second);
    }
    return switch (one) {
      case double[] numbers -> Arrays.equals(numbers, (double[]) other);
      case int[] numbers -> Arrays.equals(numbers, (int[]) other);
      case long[] numbers -> Arrays.equals(numbers, (long[]) other);
      case List<?> first -> of(first, (List<?>) other);
      case Record first -> of(first, (Record) other);
      default -> false;
    };
  }

  private static boolean of(List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int each = 0; each < one.size(); each++) {
      if (!of(one.get(each), other.get(each))) {
        return false;
      }
    }
    return true;
  }

  private static boolean of(Record one, Record other) {
    try {
      for (RecordComponent component : COMPONENTS.get(one.getClass())) {
        if (!of(component.getAccessor().invoke(one), component.getAccessor().invoke(other))) {
          return false;
        }
      }
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
