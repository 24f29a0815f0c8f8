/**
 * What a language is to the workbench: documents, diagnostics, text edits and a language service
 * shaped like the Language Server Protocol. Uses {@code circuit}; knows no particular language.
 */
@NullMarked
package org.ketbench.language;

import org.jspecify.annotations.NullMarked;
