package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads items between commas; a comma may follow the last. */
final class ItemList {
  /** Reads one item. */
  interface Item<T> {
    T read();
  }

  private ItemList() {}

  /** One or more items. Most lists hold one or two, which cost no array. */
  static <T> List<T> read(Cursor cursor, Item<? extends T> item) {
    T first = item.read();
    if (!another(cursor)) {
      return List.of(first);
    }
    T second = item.read();
    if (!another(cursor)) {
      return List.of(first, second);
    }
    List<T> items = new ArrayList<>();
    items.add(first);
    items.add(second);
    do {
      items.add(item.read());
    } while (another(cursor));
    return List.copyOf(items);
  }

  private static boolean another(Cursor cursor) {
    if (cursor.at(TokenKind.COMMA)) {
      if (cursor.isLost()) {
        return false;
      }
      cursor.next();
      return !endsList(cursor.kind());
    }
    if (endsList(cursor.kind()) || cursor.isLost() || !commaMissing(cursor)) {
      return false;
    }
    int at = cursor.lastEnd();
    cursor.report(at, at, "missing-comma", "A ',' is missing between these two.");
    return true;
  }

  private static boolean commaMissing(Cursor cursor) {
    if (cursor.firstOnLine()) {
      return false;
    }
    return switch (cursor.kind()) {
      case IDENTIFIER -> {
        TokenKind next = cursor.peek();
        yield next == TokenKind.COMMA || next == TokenKind.LEFT_BRACKET || endsList(next);
      }
      case HARDWARE_QUBIT, INTEGER, FLOAT -> true;
      default -> false;
    };
  }

  private static boolean endsList(TokenKind kind) {
    return switch (kind) {
      case RIGHT_PARENTHESIS,
          RIGHT_BRACKET,
          RIGHT_BRACE,
          SEMICOLON,
          LEFT_BRACE,
          ARROW,
          END_OF_TEXT ->
          true;
      default -> false;
    };
  }
}
