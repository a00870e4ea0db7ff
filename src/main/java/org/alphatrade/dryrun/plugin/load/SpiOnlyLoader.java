package org.alphatrade.dryrun.plugin.load;

/** The parent of every plugin jar's class loader: shows the JDK and the SPI, and nothing else of the host. */
final class SpiOnlyLoader extends ClassLoader {
    private static final String SPI = "org.alphatrade.dryrun.spi.";

    private final ClassLoader host;

    SpiOnlyLoader(ClassLoader host) {
        super("spi", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(SPI)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
