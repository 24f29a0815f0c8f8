/**
 * What is done once in or after a build so that all later starts are fast. Uses nothing but the JDK
 * and JavaFX, and nothing of the program uses it.
 */
@NullMarked
package org.ketbench.app.startup;

import org.jspecify.annotations.NullMarked;
