import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Amazon's DynamoDB Local as its own ServerRunner starts it, but for three things: it listens on one address instead of
 * all of the machine's, it lets no page read its answers, and it ends with the process that has started it.
 *
 * Arguments: the address and the port to listen on, and the folder of its files; without that, it keeps all in memory.
 */
class LoopbackServer {
  public static void main(String[] arguments) throws Exception {
    var address = new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1]));
    var folder = arguments.length > 2 ? arguments[2] : null;
    // One set of tables, whatever region and credentials the client has; and no transient states.
    var requests = new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false);
    var server = new Server(address);
    // No origin may read across origins.
    server.setHandler(new LocalDynamoDBServerHandler(requests, ""));
    server.start();
    System.err.println("listening");
    // The other end of this pipe closes with its process, however that ends.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
