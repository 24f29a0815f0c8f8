package org.ketbench.app.document;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out in the background what one part of the window shows of a text, so that documents need
 * not know who looks at them. Sees what the finders before it have found.
 *
 * @param kind what is found, by which it is asked for
 * @param find null where there is no such thing, as there is no picture of a text with errors
 */
public record Finder<T>(Class<T> kind, Function<Analysis, @Nullable T> find) {}
