/**
 * The command line: one class a command, and how results and diagnostics are written for people and
 * as JSON.
 *
 * <p>May use everything below the application. Knows neither JavaFX nor the window, so that a
 * command starts fast and runs where there is no display.
 */
@NullMarked
package org.ketbench.app.cli;

import org.jspecify.annotations.NullMarked;
