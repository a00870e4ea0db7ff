/** The one place that knows every stage: pump and judge. Imports everything below. */
package org.alphatrade.dryrun.pipeline;
