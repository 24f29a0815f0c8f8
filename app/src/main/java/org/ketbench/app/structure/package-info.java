/**
 * The document as a tree: what it declares, and its circuit column by column, for who wants to find
 * something or cannot see the picture.
 */
@NullMarked
package org.ketbench.app.structure;

import org.jspecify.annotations.NullMarked;
