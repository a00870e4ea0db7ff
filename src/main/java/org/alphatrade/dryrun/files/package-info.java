/** Files written whole, read safely, hashed, decompressed. Leaf. */
package org.alphatrade.dryrun.files;
