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

  /** One or more items between brackets. */
  static <T> List<T> read(Cursor cursor, Item<? extends T> item) {
    return read(cursor, item, false);
  }

  /** One or more items up to the end of a statement, or to a brace. */
  static <T> List<T> readOpen(Cursor cursor, Item<? extends T> item) {
    return read(cursor, item, true);
  }

  /** Most lists hold one or two items, which cost no array. */
  private static <T> List<T> read(Cursor cursor, Item<? extends T> item, boolean open) {
    T first = item.read();
    if (!another(cursor, open)) {
      return List.of(first);
    }
    T second = item.read();
    if (!another(cursor, open)) {
      return List.of(first, second);
    }
    List<T> items = new ArrayList<>();
    items.add(first);
    items.add(second);
    do {
      items.add(item.read());
    } while (another(cursor, open));
    return List.copyOf(items);
  }

  private static boolean another(Cursor cursor, boolean open) {
    if (cursor.at(TokenKind.COMMA)) {
      if (cursor.isLost()) {
        return false;
      }
      cursor.next();
      return !endsList(cursor.kind());
    }
    if (endsList(cursor.kind()) || cursor.isLost() || !commaMissing(cursor, open)) {
      return false;
    }
    int at = cursor.lastEnd();
    cursor.report(at, at, "missing-comma", "A ',' is missing between these two.");
    return true;
  }

  private static boolean commaMissing(Cursor cursor, boolean open) {
    if (cursor.firstOnLine()) {
      return false;
    }
    return switch (cursor.kind()) {
      case IDENTIFIER -> {
        TokenKind next = cursor.peek();
        yield open
            ? next == TokenKind.COMMA || endsOpen(next)
            : next == TokenKind.RIGHT_PARENTHESIS;
      }
      case HARDWARE_QUBIT -> open;
      case INTEGER, FLOAT -> !open;
      default -> false;
    };
  }

  private static boolean endsOpen(TokenKind kind) {
    return switch (kind) {
      case SEMICOLON, LEFT_BRACE, LEFT_BRACKET, ARROW -> true;
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
