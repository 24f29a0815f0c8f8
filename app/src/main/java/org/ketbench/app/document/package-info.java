/**
 * Open documents: their texts, the one history of changes that all views share, how they are read
 * from files and written to them, and what is found out about them in the background. Knows no
 * controls.
 */
@NullMarked
package org.ketbench.app.document;

import org.jspecify.annotations.NullMarked;
