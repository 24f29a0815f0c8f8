/** Small controls that the views of the connector's tab are made of. Uses JavaFX and texts only. */
@NullMarked
package org.ketbench.app.connector.parts;

import org.jspecify.annotations.NullMarked;
