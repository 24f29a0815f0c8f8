/**
 * What is simulated while somebody works on a program. Knows the engines and no view; answers are
 * given on threads of its own.
 */
@NullMarked
package org.ketbench.app.live;

import org.jspecify.annotations.NullMarked;
