import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDocumentFormat;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;

/** What the OWL API and HermiT say of files: `check FILE...`; or a file's triples again: `rewrite FILE OUT.rdf`. */
public class OntologyCheck {
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err); // libraries talk on stdout
        if (args[0].equals("rewrite")) {
            rewrite(args[1], args[2]);
        } else {
            for (int i = 1; i < args.length; i++) {
                check(out, args[i]);
            }
        }
        out.flush();
        System.exit(0);
    }

    private static void check(PrintStream out, String path) throws Exception {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(new File(path));
        String name = new File(path).getName() + "\t";
        for (Profiles profile : new Profiles[] {Profiles.OWL2_DL, Profiles.OWL2_RL}) {
            for (OWLProfileViolation violation : profile.checkOntology(ontology).getViolations()) {
                out.println(name + profile.name() + "\t" + violation.toString().replaceAll("\\s+", " "));
            }
        }
        Configuration configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true; // xsd:date and its like are in data, outside OWL 2
        try {
            Reasoner reasoner = new Reasoner(configuration, ontology);
            out.println(name + "consistent\t" + reasoner.isConsistent());
            if (reasoner.isConsistent()) {
                for (OWLClass empty : reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()) {
                    out.println(name + "unsatisfiable\t" + empty.getIRI());
                }
            }
        } catch (IllegalArgumentException outsideDl) {
            out.println(name + "unreasonable\t" + outsideDl.getMessage());
        }
    }

    private static void rewrite(String from, String to) throws Exception {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(new File(from));
        OWLDocumentFormat format = new RDFXMLDocumentFormat();
        format.setAddMissingTypes(false);
        try (OutputStream stream = new FileOutputStream(to)) {
            manager.saveOntology(ontology, format, stream);
        }
    }
}
