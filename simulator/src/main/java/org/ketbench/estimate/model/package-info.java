/**
 * What every part of an estimate speaks of: logical counts, errors with the field they are about,
 * whole numbers that never wrap, and how long work is watched.
 *
 * <p>Uses nothing else of the project.
 */
@NullMarked
package org.ketbench.estimate.model;

import org.jspecify.annotations.NullMarked;
