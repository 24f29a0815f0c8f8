/**
 * Small controls that the views of the connector's tab are made of. Uses JavaFX, texts, and what
 * {@code work} says of itself.
 */
@NullMarked
package org.ketbench.app.connector.parts;

import org.jspecify.annotations.NullMarked;
