package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/**
 * A place where a symbol is named.
 *
 * @param file the included file that the place is in, null for the document itself
 * @param declares whether this is the name in the declaration
 */
public record Reference(@Nullable String file, Span span, Symbol symbol, boolean declares) {}
