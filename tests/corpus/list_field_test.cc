#include "corpus/list_field.h"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "corpus/vocabulary.h"

using namespace gfmd;

namespace {

using Strings = std::vector<std::string>;

std::vector<FieldLine> lines_of(const std::string& text) {
  std::vector<FieldLine> lines;
  std::istringstream in(text);
  std::string line;
  while (std::getline(in, line)) {
    lines.push_back({line, static_cast<std::uint32_t>(lines.size() + 1)});
  }
  return lines;
}

Strings keys_of(const std::vector<FacetTerm>& terms) {
  Strings keys;
  for (const FacetTerm& term : terms) keys.push_back(term.key);
  return keys;
}

Strings printed_of(const std::vector<FacetTerm>& terms) {
  Strings printed;
  for (const FacetTerm& term : terms) printed.push_back(term.printed);
  return printed;
}

Strings keys(ListKind kind, const std::string& text) {
  return keys_of(split_list(kind, lines_of(text)));
}

Strings printed(ListKind kind, const std::string& text) {
  return printed_of(split_list(kind, lines_of(text)));
}

// A field of the paper: as printed, line for line, and its values' keys.
struct Field {
  const char* text;
  Strings keys;
};

struct Practice {
  Field country;
  Strings places;
  Field partners;
  Field themes;
  Field tags;
};

const Field kEmpty{"", {}};
const Field kAllMigrants{
    "Partnerships to promote inclusion and\n\nprotect the human rights of all migrants in\n\norder "
    "to achieve the full benefits of\n\nmigration.\n",
    {"partnerships-to-promote-inclusion-and-protect-the-human-rights-of-all-migrants-in-order-to-"
     "achieve-the-full-benefits-of-migration"}};
const Field kRights{"Rights of Migrants\n", {"rights-of-migrants"}};

const std::vector<Practice>& practices() {
  static const std::vector<Practice> table{
      {{"Cameroon\n", {"CM"}},
       {"CM"},
       {"Ministry of Social Affairs \n", {"ministry-of-social-affairs"}},
       {"Child protection\n", {"child-protection"}},
       kEmpty},
      {{"Cameroon\n", {"CM"}},
       {"CM"},
       {"Ministry of Territorial Administration and Decentralisation, UNHCR \n",
        {"ministry-of-territorial-administration-and-decentralisation", "unhcr"}},
       {"Refugees and asylum\n", {"refugees-and-asylum"}},
       kEmpty},
      {{"Cameroon\n", {"CM"}},
       {"CM"},
       {"Ministry of Public Health, FAO, PAM, OMS, UNICEF \n",
        {"ministry-of-public-health", "fao", "wfp", "who", "unicef"}},
       {"Health, food security\n", {"health", "food-security"}},
       kEmpty},
      {{"Cyprus\n", {"CY"}},
       {"CY"},
       {"other countries as deemed necessary \n", {"other-countries-as-deemed-necessary"}},
       {"Trafficking in Human Beings\n", {"trafficking-in-human-beings"}},
       kEmpty},
      {{"Ecuador\n", {"EC"}},
       {"EC"},
       {"Ecuador and Peru, Colombia and Venezuela \n", {"EC", "PE", "CO", "VE"}},
       {"Regularization and free movement of \n\npersons \n",
        {"regularization-and-free-movement-of-persons"}},
       kEmpty},
      {{"Ecuador\n", {"EC"}},
       {"EC"},
       {"Ecuador, Chile, Colombia, Spain, Uruguay and the Andean \n\nCommunity of Nations (CAN) \n",
        {"EC", "CL", "CO", "ES", "UY", "andean-community"}},
       {"Pension and social security\n", {"pension-and-social-security"}},
       kEmpty},
      {{"El Salvador\n", {"SV"}},
       {"SV"},
       {"Occupational Health and Security Administration of the US \n\nDepartment of Labor "
        "\n\nConsulates of El Salvador in the US \n",
        {"occupational-safety-and-health-administration",
         "consulates-of-el-salvador-in-the-united-states"}},
       {"Labor Rights\n", {"labour-rights"}},
       {"labor rights protection\n", {"labour-rights-protection"}}},
      {{"El Salvador, Guatemala and \n\nHonduras\n", {"SV", "GT", "HN"}},
       {"SV", "GT", "HN"},
       {"Private sector, cooperation partners and civil society. \n",
        {"private-sector", "cooperation-partners", "civil-society"}},
       {"- Developing human capital\n\n- Improving public safety and access to \n\njustice "
        "system\n\n- Fostering the productive sector\n\n-Strengthening institutions\n",
        {"developing-human-capital", "improving-public-safety-and-access-to-justice-system",
         "fostering-the-productive-sector", "strengthening-institutions"}},
       {"- Social protection - Education -\n\n Healthcare  - Housing - Returning \n\nmigrants - "
        "Prevention of crime - Minors -\n\n Integration - Vulnerable groups\n",
        {"social-protection", "education", "healthcare", "housing", "returning-migrants",
         "prevention-of-crime", "minors", "integration", "vulnerable-groups"}}},
      {{"Guatemala\n", {"GT"}},
       {"GT"},
       {"International organizations, cooperation partners and civil society \n",
        {"international-organizations", "cooperation-partners", "civil-society"}},
       {"Initiative for the protection of migrant boys, \n\ngirls and adolescents\n",
        {"initiative-for-the-protection-of-migrant-boys-girls-and-adolescents"}},
       {"Vulnerable groups, Social Protection\n", {"vulnerable-groups", "social-protection"}}},
      {{"Guatemala\n", {"GT"}},
       {"GT"},
       kEmpty,
       {"Attention to migrant boys, girls and \n\nadolescents\n",
        {"attention-to-migrant-boys-girls-and-adolescents"}},
       {"Vulnerable groups, Social Protection\n", {"vulnerable-groups", "social-protection"}}},
      {{"Indonesia\n", {"ID"}},
       {"ID"},
       {"National Authority for the Placement and Protection of Indonesian \n\nOverseas Workers, "
        "Ministry of Manpower and Transmigration \n",
        {"national-authority-for-the-placement-and-protection-of-indonesian-overseas-workers",
         "ministry-of-manpower-and-transmigration"}},
       {"Providing assistance and protection services \n\nfor Indonesian citizens abroad, "
        "including "
        "\n\nIndonesian migrant workers\n",
        {"providing-assistance-and-protection-services-for-indonesian-citizens-abroad-including-"
         "indonesian-migrant-workers"}},
       {"Citizen Service, protection services, Indonesian migrant \n\nworkers\n",
        {"citizen-service", "protection-services", "indonesian-migrant-workers"}}},
      {{"Kenya\n", {"KE"}},
       {"KE"},
       {"IOM \n", {"iom"}},
       {"Policy, Legal and Institutional Frameworks\n",
        {"policy-legal-and-institutional-frameworks"}},
       kEmpty},
      {{"Mexico\n", {"MX"}},
       {"MX"},
       kEmpty,
       {"- Human Rights of migrants\n\n- Origin, transit \n",
        {"human-rights-of-migrants", "origin", "transit"}},
       {"protection, human rights, vulnerable groups\n",
        {"protection", "human-rights", "vulnerable-groups"}}},
      {{"Mexico\n", {"MX"}},
       {"MX"},
       kEmpty,
       {"- Human Rights of migrants\n\n- Origin, transit \n",
        {"human-rights-of-migrants", "origin", "transit"}},
       {"Protection, vulnerable groups, Social Protection , justice, \n\nattention, crime\n",
        {"protection", "vulnerable-groups", "social-protection", "justice", "attention", "crime"}}},
      {{"Mexico\n", {"MX"}},
       {"MX"},
       kEmpty,
       {"Destination\n", {"destination"}},
       {"child protection, human rights,  vulnerable groups, \n\nSocial Protection\n",
        {"child-protection", "human-rights", "vulnerable-groups", "social-protection"}}},
      {{"Mexico\n", {"MX"}},
       {"MX"},
       kEmpty,
       {"- Human Rights of migrants\n\n- Origin, transit, destination \n",
        {"human-rights-of-migrants", "origin", "transit", "destination"}},
       {"Social protection, Education, Healthcare, Housing, \n\nReturning migrants, Prevention of "
        "crime, Minors, \n\nIntegration, Vulnerable groups\n",
        {"social-protection", "education", "healthcare", "housing", "returning-migrants",
         "prevention-of-crime", "minors", "integration", "vulnerable-groups"}}},
      {{"Netherlands Re: Ethiopia, \n\nEritrea, Kenya, Somalia, and \n\nSudan\n", {"NL"}},
       {"ET", "ER", "KE", "SO", "SD"},
       {"EU, EC, Italy, UNHCR, IOM \n", {"eu", "european-commission", "IT", "unhcr", "iom"}},
       {"Refugee and migrant protection, host \n\ncommunities, policy coherence and "
        "\n\ncoordination, broad partnerships between \n\nEU member states and African "
        "countries.\n",
        {"refugee-and-migrant-protection", "host-communities", "policy-coherence-and-coordination",
         "broad-partnerships-between-eu-member-states-and-african-countries"}},
       {"Horn of Africa, refugee protection, migration flows, root \n\ncauses, coherency, "
        "EU-African partnerships\n",
        {"horn-of-africa", "refugee-protection", "migration-flows", "root-causes", "coherence",
         "eu-african-partnerships"}}},
      {{"Netherlands Re: Morocco\n", {"NL"}},
       {"MA"},
       {"IOM \n", {"iom"}},
       {"Voluntary return and reintegration\n", {"voluntary-return-and-reintegration"}},
       {"Voluntary return, reintegration, Morocco\n",
        {"voluntary-return", "reintegration", "morocco"}}},
      {{"Netherlands Re: Various \n\ncountries, including Egypt and \n\nKenya\n", {"NL"}},
       {"EG", "KE"},
       {"IOM, UNHCR \n", {"iom", "unhcr"}},
       {"Protection of human rights of migrants and \n\nrefugees in transit and origin countries\n",
        {"protection-of-human-rights-of-migrants-and-refugees-in-transit-and-origin-countries"}},
       {"Human rights, migrants in transit, East Africa, capacity \n\nbuilding\n",
        {"human-rights", "migrants-in-transit", "east-africa", "capacity-building"}}},
      {{"Philippines\n", {"PH"}},
       {"PH"},
       {"Different embassies in the Philippines, Non-government \n\nOrganizations (NGO’s), "
        "International Organizations \n",
        {"embassies-in-the-philippines", "ngos", "international-organizations"}},
       kAllMigrants,
       {"- Labor Migration  -Protection -Empowerment and \n\nRights of Migrants -Policy "
        "Coherence\n",
        {"labour-migration", "protection", "empowerment-and-rights-of-migrants",
         "policy-coherence"}}},
      {{"Philippines\n", {"PH"}},
       {"PH"},
       {"Australia \n", {"AU"}},
       kAllMigrants,
       {"-Labor Migration  -Protection -Empowerment and \n\nRights of Migrants -Policy Coherence\n",
        {"labour-migration", "protection", "empowerment-and-rights-of-migrants",
         "policy-coherence"}}},
      {{"Thailand\n", {"TH"}},
       {"TH"},
       kEmpty,
       kRights,
       {"Migration and Education, Protection, Rights of \n\nMigrants, Migrants’ Education, Migrant "
        "Workers, \n\nDisplaced Persons\n",
        {"migration-and-education", "protection", "rights-of-migrants", "migrants-education",
         "migrant-workers", "displaced-persons"}}},
      {{"Thailand\n", {"TH"}},
       {"TH"},
       kEmpty,
       kRights,
       {"Migration and Health, Protection, Rights of Migrants, \n\nMigrants’ Health, Migrant "
        "Workers, "
        "Displaced Persons, \n\nHealth Care, Health Insurance\n",
        {"migration-and-health", "protection", "rights-of-migrants", "migrants-health",
         "migrant-workers", "displaced-persons", "healthcare", "health-insurance"}}},
      {{"United States of America\n", {"US"}},
       {"US"},
       {"DOL’s Bureau of International Labor Affairs, the embassies of Costa \n\nRica, the "
        "Dominican "
        "Republic, Ecuador, El Salvador, Guatemala, \n\nHonduras, Mexico, Nicaragua, Peru and the "
        "Philippines. \n",
        {"bureau-of-international-labor-affairs", "CR", "DO", "EC", "SV", "GT", "HN", "MX", "NI",
         "PE", "PH"}},
       {"Governance of Migration and Coordination \n\nof Dialogue, Rights of Migrants\n",
        {"governance-of-migration-and-coordination-of-dialogue", "rights-of-migrants"}},
       {"Protection, Empowerment and rights of Migrants\n",
        {"protection", "empowerment-and-rights-of-migrants"}}},
      {{"United States of America\n", {"US"}},
       {"US"},
       {"International and grassroots partners, local labor and civil society \n\norganizations \n",
        {"international-and-grassroots-partners", "local-labor-and-civil-society-organizations"}},
       kRights,
       {"Capacity Building, Protection, Empowerment and Rights \n\nof Migrants\n",
        {"capacity-building", "protection", "empowerment-and-rights-of-migrants"}}},
      {{"United States of America\n", {"US"}},
       {"US"},
       {"DHS CRCL, Diverse Community Groups, Non-Governmental \n\nOrganizations, Federal, State, "
        "and "
        "Local Government Partners \n",
        {"dhs-office-for-civil-rights-and-civil-liberties", "diverse-community-groups", "ngos",
         "federal-state-and-local-government-partners"}},
       {"Partnerships between government agencies \n\nand community groups, Rights of Migrants, "
        "\n\nAddressing civil rights and civil liberties \n\nrelated grievances\n",
        {"partnerships-between-government-agencies-and-community-groups", "rights-of-migrants",
         "addressing-civil-rights-and-civil-liberties-related-grievances"}},
       {"Community Engagement,  Diaspora Empowerment and \n\nEngagement,  Empowerment and Rights "
        "of "
        "Migrants\n",
        {"community-engagement", "diaspora-empowerment-and-engagement",
         "empowerment-and-rights-of-migrants"}}},
      {{"ACP-EU Migration Re: \n\nAfrican,  Caribbean and Pacific \n\ncountries\n",
        {"acp-eu-migration-action"}},
       {"acp-group"},
       {"Funded by the European Commission at the initiative of the ACP \n\nSecretariat and the "
        "European Union \n",
        {"european-commission", "acp-secretariat", "eu"}},
       {"‘Remittances’, ‘Visa facilitation’, ‘Re-\n\nadmission’, ‘Trafficking in human beings” \n",
        {"remittances", "visa-facilitation", "readmission", "trafficking-in-human-beings"}},
       kEmpty},
  };
  return table;
}

}  // namespace

TEST_CASE("the fields of the paper's practices") {
  REQUIRE(practices().size() == 27);
  std::size_t number = 0;
  for (const Practice& practice : practices()) {
    INFO("practice " << ++number);
    const CountryField field = split_country_field(lines_of(practice.country.text));
    CHECK(keys_of(field.countries) == practice.country.keys);
    CHECK(keys_of(field.places) == practice.places);
    CHECK(keys(ListKind::partners, practice.partners.text) == practice.partners.keys);
    CHECK(keys(ListKind::themes, practice.themes.text) == practice.themes.keys);
    CHECK(keys(ListKind::tags, practice.tags.text) == practice.tags.keys);
  }
}

TEST_CASE("every value of the paper is in a vocabulary") {
  for (const Practice& practice : practices()) {
    for (const std::string& key : practice.partners.keys) {
      CHECK((organisations().find(key) || countries().find(key)));
    }
    for (const std::string& key : practice.themes.keys) CHECK(themes().find(key));
    for (const std::string& key : practice.tags.keys) CHECK(tags().find(key));
  }
}

TEST_CASE("values keep their printed form") {
  CHECK(printed(ListKind::themes, practices()[26].themes.text) ==
        Strings{"Remittances", "Visa facilitation", "Re-admission", "Trafficking in human beings"});
  const Strings embassies = printed(ListKind::partners, practices()[23].partners.text);
  CHECK(embassies[0] == "DOL’s Bureau of International Labor Affairs");
  CHECK(embassies[1] == "the embassies of Costa Rica");
  CHECK(embassies.back() == "the Philippines");
  CHECK(printed(ListKind::partners, practices()[26].partners.text) ==
        Strings{"European Commission", "ACP Secretariat", "European Union"});
  CHECK(printed(ListKind::partners, practices()[5].partners.text).back() ==
        "the Andean Community of Nations (CAN)");
  const CountryField acp = split_country_field(lines_of(practices()[26].country.text));
  CHECK(printed_of(acp.countries) == Strings{"ACP-EU Migration"});
  CHECK(printed_of(acp.places) == Strings{"African, Caribbean and Pacific countries"});
}

TEST_CASE("country fields in Spanish and French") {
  const auto field = [](const std::string& text) {
    const CountryField split = split_country_field(lines_of(text));
    return std::make_pair(keys_of(split.countries), keys_of(split.places));
  };
  CHECK(field("Países Bajos Re: Marruecos") == std::make_pair(Strings{"NL"}, Strings{"MA"}));
  CHECK(field("España e Italia") == std::make_pair(Strings{"ES", "IT"}, Strings{"ES", "IT"}));
  CHECK(field("Pays-Bas Re: Éthiopie, Kenya et\nSoudan du Sud") ==
        std::make_pair(Strings{"NL"}, Strings{"ET", "KE", "SS"}));
  CHECK(field("Suisse RE: divers pays, y compris le Tchad et la Côte d’Ivoire") ==
        std::make_pair(Strings{"CH"}, Strings{"TD", "CI"}));
  CHECK(field("México Re: varios países, incluidos Guatemala y Honduras") ==
        std::make_pair(Strings{"MX"}, Strings{"GT", "HN"}));
  CHECK(field("Sweden Re: Various countries") == std::make_pair(Strings{"SE"}, Strings{}));
  CHECK(field("Trinidad and Tobago, Bosnia and Herzegovina and Serbia") ==
        std::make_pair(Strings{"TT", "BA", "RS"}, Strings{"TT", "BA", "RS"}));
  CHECK(field("Congo, Democratic Republic of the; Peru").first == Strings{"CD", "PE"});
  CHECK(field("Kenya\nUganda\nTanzania").first == Strings{"KE", "UG", "TZ"});
  CHECK(field("Germany Re: Central America").second == Strings{"013"});
  CHECK(field("Ruritania and Kenya").first == Strings{"ruritania-and-kenya"});
  CHECK(field("") == std::make_pair(Strings{}, Strings{}));
}

TEST_CASE("partners of other papers") {
  CHECK(keys(ListKind::partners, "OIM, ACNUR y la Cruz Roja Mexicana") ==
        Strings{"iom", "acnur-y-la-cruz-roja-mexicana"});
  CHECK(keys(ListKind::partners, "HCR, OIT et la société civile") ==
        Strings{"unhcr", "ilo", "civil-society"});
  CHECK(keys(ListKind::partners, "OIM; Ministerio de Salud; Perú") ==
        Strings{"iom", "ministry-of-health", "PE"});
  CHECK(keys(ListKind::partners, "Financiado por la Unión Europea") == Strings{"eu"});
  CHECK(keys(ListKind::partners, "Avec l’appui de l’OIM et du HCR") == Strings{"iom", "unhcr"});
  CHECK(keys(ListKind::partners, "IOM\nUNHCR\nPrivate company (Peru, Chile)") ==
        Strings{"iom", "unhcr", "private-company-peru-chile"});
  CHECK(keys(ListKind::partners, "IOM, UNHCR, IOM") == Strings{"iom", "unhcr"});
  CHECK(keys(ListKind::partners, "Asociación de Mujeres Migrantes") ==
        Strings{"asociacion-de-mujeres-migrantes"});
  CHECK(keys(ListKind::partners, "Регион") == Strings{"регион"});
  CHECK(keys(ListKind::partners, ", - ;").empty());
}

TEST_CASE("themes and tags of other papers") {
  CHECK(keys(ListKind::themes, "Ordre public, droits et devoirs") ==
        Strings{"ordre-public-droits-et-devoirs"});
  CHECK(keys(ListKind::themes, "Origen, tránsito y destino") ==
        Strings{"origin", "transit", "destination"});
  CHECK(keys(ListKind::themes, "Protección de la niñez; Derechos laborales") ==
        Strings{"child-protection", "labour-rights"});
  CHECK(keys(ListKind::themes, "Visas, work permits, and appeals") ==
        Strings{"visas", "work-permits", "appeals"});
  CHECK(keys(ListKind::themes, "Services, including shelters, food and care") ==
        Strings{"services-including-shelters-food-and-care"});
  CHECK(keys(ListKind::themes, "Child protection\nRights of migrants") ==
        Strings{"child-protection", "rights-of-migrants"});
  CHECK(keys(ListKind::tags, "éducation, santé et logement") ==
        Strings{"education", "sante-et-logement"});
  CHECK(keys(ListKind::tags, "Educación, vivienda y justicia.") ==
        Strings{"education", "housing", "justice"});
  CHECK(keys(ListKind::tags, "• Menores\n• Delincuencia") == Strings{"minors", "crime"});
  CHECK(keys(ListKind::tags, "“Housing”, “food and water, clean”") ==
        Strings{"housing", "food-and-water-clean"});
}

TEST_CASE("a very long field is read in linear time and whole") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "value " + std::to_string(i) + ", (";
  CHECK(keys(ListKind::tags, text).size() == 5000);
}
