package org.ketbench.app.document;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works out in the background what one part of the window shows of a text, so that documents need
 * not know who looks at them. Sees what the finders before it have found.
 *
 * @param kind what is found, by which it is asked for
 * @param find sees what was found last of this kind, if anything was, since much of it may still
 *     hold; null where there is no such thing, as there is no picture of a text with errors
 */
public record Finder<T>(Class<T> kind, BiFunction<Analysis, @Nullable T, @Nullable T> find) {
  @Nullable T find(Analysis read, Map<Class<?>, Object> last) {
    return find.apply(read, kind.cast(last.get(kind)));
  }
}
