/**
 * The linear algebra behind matrix product states: products, eigenvectors and orthogonal bases of
 * small complex matrices. Knows nothing of states.
 */
@NullMarked
package org.ketbench.engine.mps.linear;

import org.jspecify.annotations.NullMarked;
