/**
 * Readers of circuits in other forms: QIR, IonQ's JSON, Quil, Quirk. What they read becomes a
 * circuit; what they cannot read is a diagnostic. Uses the circuit, what a language is, and of
 * {@code export} what writers and readers agree on.
 */
@NullMarked
package org.ketbench.language.exchange;

import org.jspecify.annotations.NullMarked;
