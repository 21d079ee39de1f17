/**
 * What the lists lack or get wrong, checked by hand: the short neutral name, the adjectives and the words for people, and other English
 * names in use. One country a line: `ISO; name; adjectives and people; other names`. A mark before another name: `!` abbreviation,
 * `~` former name. `#` marks a word that is also an ordinary one ("polish", "turkey") and so is found only as written.
 */
export const COUNTRY_TABLE = `
AD; Andorra; Andorran, Andorrans;
AE; United Arab Emirates; Emirati, Emiratis; !UAE, !U.A.E.
AF; Afghanistan; Afghan, Afghans; Islamic Emirate of Afghanistan
AG; Antigua and Barbuda; Antiguan, Antiguans, Barbudan, Barbudans; Antigua, Antigua & Barbuda
AI; Anguilla; Anguillan, Anguillans;
AL; Albania; Albanian, Albanians;
AM; Armenia; Armenian, Armenians;
AO; Angola; Angolan, Angolans;
AQ; Antarctica; ;
AR; Argentina; Argentine, Argentines, Argentinian, Argentinians, Argentinean, Argentineans;
AS; American Samoa; American Samoan, American Samoans;
AT; Austria; Austrian, Austrians;
AU; Australia; Australian, Australians;
AW; Aruba; Aruban, Arubans;
AX; Åland Islands; ; Aland Islands, Åland
AZ; Azerbaijan; Azerbaijani, Azerbaijanis, Azeri, Azeris;
BA; Bosnia and Herzegovina; Bosnian, Bosnians, Herzegovinian, Herzegovinians; Bosnia, Bosnia & Herzegovina, Bosnia-Herzegovina, !BiH
BB; Barbados; Barbadian, Barbadians, Bajan, Bajans;
BD; Bangladesh; Bangladeshi, Bangladeshis;
BE; Belgium; Belgian, Belgians;
BF; Burkina Faso; Burkinabe, Burkinabé; ~Upper Volta
BG; Bulgaria; Bulgarian, Bulgarians;
BH; Bahrain; Bahraini, Bahrainis;
BI; Burundi; Burundian, Burundians;
BJ; Benin; Beninese; ~Dahomey
BL; Saint Barthélemy; ; Saint Barthelemy, St. Barthélemy, St. Barts
BM; Bermuda; Bermudian, Bermudians;
BN; Brunei; Bruneian, Bruneians; Brunei Darussalam
BO; Bolivia; Bolivian, Bolivians;
BQ; Caribbean Netherlands; ; Bonaire, Bonaire Sint Eustatius and Saba
BR; Brazil; Brazilian, Brazilians; Brasil
BS; Bahamas; Bahamian, Bahamians; The Bahamas
BT; Bhutan; Bhutanese;
BV; Bouvet Island; ;
BW; Botswana; Motswana, Batswana, Botswanan;
BY; Belarus; Belarusian, Belarusians, Belarussian, Belarussians, Byelorussian; ~Byelorussia, ~Belorussia
BZ; Belize; Belizean, Belizeans; ~British Honduras
CA; Canada; Canadian, Canadians;
CC; Cocos (Keeling) Islands; Cocos Islander, Cocos Islanders; Cocos Islands, Keeling Islands
CD; Democratic Republic of the Congo; Congolese; DR Congo, D.R. Congo, Congo-Kinshasa, Congo (Kinshasa), Democratic Republic of Congo, Congo, !DRC, ~Zaire, ~Belgian Congo
CF; Central African Republic; ;
CG; Republic of the Congo; Congolese; Congo-Brazzaville, Congo (Brazzaville), Congo Republic, Congo
CH; Switzerland; Swiss;
CI; Ivory Coast; Ivorian, Ivorians, Ivoirian, Ivoirians; Côte d'Ivoire, Cote d'Ivoire
CK; Cook Islands; Cook Islander, Cook Islanders;
CL; #Chile; Chilean, Chileans;
CM; Cameroon; Cameroonian, Cameroonians;
CN; #China; Chinese; Mainland China, Communist China, PR China, P.R. China, !PRC, !P.R.C.
CO; Colombia; Colombian, Colombians;
CR; Costa Rica; Costa Rican, Costa Ricans;
CU; Cuba; Cuban, Cubans;
CV; Cape Verde; Cape Verdean, Cape Verdeans, Cabo Verdean, Cabo Verdeans; Cabo Verde
CW; Curaçao; Curaçaoan, Curacaoan; Curacao
CX; Christmas Island; ;
CY; Cyprus; Cypriot, Cypriots;
CZ; Czech Republic; Czech, Czechs; Czechia, ~Czechoslovakia
DE; Germany; German, Germans; West Germany, ~East Germany, ~German Democratic Republic
DJ; Djibouti; Djiboutian, Djiboutians;
DK; Denmark; #Danish, #Dane, #Danes;
DM; #Dominica; ;
DO; Dominican Republic; Dominican, Dominicans;
DZ; Algeria; Algerian, Algerians;
EC; Ecuador; Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans;
EE; Estonia; Estonian, Estonians;
EG; Egypt; Egyptian, Egyptians;
EH; Western Sahara; Sahrawi, Sahrawis; Sahrawi Arab Democratic Republic, Sahrawi Republic, ~Spanish Sahara
ER; Eritrea; Eritrean, Eritreans;
ES; Spain; Spanish, Spaniard, Spaniards;
ET; Ethiopia; Ethiopian, Ethiopians; ~Abyssinia
FI; Finland; Finnish, #Finn, #Finns;
FJ; Fiji; Fijian, Fijians;
FK; Falkland Islands; Falkland Islander, Falkland Islanders; Falklands, Islas Malvinas, Malvinas
FM; Micronesia; Micronesian, Micronesians; Federated States of Micronesia
FO; Faroe Islands; Faroese; Faeroe Islands, Faroes
FR; France; French, Frenchman, Frenchmen, Frenchwoman;
GA; Gabon; Gabonese;
GB; United Kingdom; British, Briton, Britons, English, Englishman, Englishmen, Scottish, Welsh, Northern Irish; Great Britain, Britain, England, Scotland, Wales, Northern Ireland, !UK, !U.K.
GD; Grenada; Grenadian, Grenadians;
GE; #Georgia; #Georgian, #Georgians; Republic of Georgia
GF; French Guiana; French Guianese;
GG; Guernsey; ;
GH; Ghana; Ghanaian, Ghanaians;
GI; Gibraltar; Gibraltarian, Gibraltarians;
GL; Greenland; Greenlandic, Greenlander, Greenlanders;
GM; Gambia; Gambian, Gambians; The Gambia
GN; #Guinea; #Guinean, #Guineans; Guinea-Conakry, ~French Guinea
GP; Guadeloupe; Guadeloupean, Guadeloupeans;
GQ; Equatorial Guinea; Equatorial Guinean, Equatorial Guineans, Equatoguinean, Equatoguineans;
GR; Greece; Greek, Greeks; Hellenic Republic
GS; South Georgia and the South Sandwich Islands; ; South Georgia, South Sandwich Islands
GT; Guatemala; Guatemalan, Guatemalans;
GU; Guam; Guamanian, Guamanians;
GW; Guinea-Bissau; Bissau-Guinean, Bissau-Guineans; Guinea Bissau
GY; Guyana; Guyanese; ~British Guiana
HK; Hong Kong; Hongkonger, Hongkongers, Hong Konger, Hong Kongers; Hongkong, Hong Kong SAR, !HKSAR
HM; Heard Island and McDonald Islands; ;
HN; Honduras; Honduran, Hondurans;
HR; Croatia; Croatian, Croatians, Croat, Croats;
HT; Haiti; Haitian, Haitians;
HU; Hungary; Hungarian, Hungarians;
ID; Indonesia; Indonesian, Indonesians; ~Dutch East Indies
IE; Ireland; Irish, Irishman, Irishmen; Republic of Ireland, Eire
IL; Israel; Israeli, Israelis;
IM; Isle of Man; #Manx;
IN; India; Indian, Indians; Bharat
IO; British Indian Ocean Territory; ; !BIOT
IQ; Iraq; Iraqi, Iraqis;
IR; Iran; Iranian, Iranians; Islamic Republic of Iran, ~Persia
IS; Iceland; Icelandic, Icelander, Icelanders;
IT; Italy; Italian, Italians;
JE; #Jersey; ; Bailiwick of Jersey
JM; Jamaica; Jamaican, Jamaicans;
JO; #Jordan; Jordanian, Jordanians;
JP; Japan; Japanese;
KE; Kenya; Kenyan, Kenyans;
KG; Kyrgyzstan; Kyrgyz, Kyrgyzstani, Kyrgyzstanis, Kirghiz; Kyrgyz Republic, ~Kirghizia, ~Kirgizstan
KH; Cambodia; Cambodian, Cambodians, Khmer; Kampuchea
KI; Kiribati; I-Kiribati; ~Gilbert Islands
KM; Comoros; Comoran, Comorans, Comorian, Comorians;
KN; Saint Kitts and Nevis; Kittitian, Kittitians, Nevisian, Nevisians; St. Kitts and Nevis, St Kitts and Nevis
KP; North Korea; North Korean, North Koreans; DPR Korea, Democratic People's Republic of Korea, N. Korea, !DPRK, !D.P.R.K.
KR; South Korea; South Korean, South Koreans, Korean, Koreans; Republic of Korea, S. Korea, Korea, !ROK, !R.O.K.
KW; Kuwait; Kuwaiti, Kuwaitis;
KY; Cayman Islands; Caymanian, Caymanians; Caymans
KZ; Kazakhstan; Kazakhstani, Kazakhstanis, Kazakh, Kazakhs; ~Kazakh Soviet Socialist Republic
LA; Laos; Laotian, Laotians, #Lao; Lao PDR, Lao People's Democratic Republic
LB; Lebanon; Lebanese;
LC; Saint Lucia; Saint Lucian, Saint Lucians; St. Lucia, St Lucia
LI; Liechtenstein; Liechtensteiner, Liechtensteiners;
LK; Sri Lanka; Sri Lankan, Sri Lankans; ~Ceylon
LR; Liberia; Liberian, Liberians;
LS; Lesotho; Basotho, Mosotho; ~Basutoland
LT; Lithuania; Lithuanian, Lithuanians;
LU; Luxembourg; Luxembourger, Luxembourgers, Luxembourgish; Luxemburg
LV; Latvia; Latvian, Latvians;
LY; Libya; Libyan, Libyans;
MA; Morocco; Moroccan, Moroccans;
MC; Monaco; Monegasque, Monegasques, Monacan;
MD; Moldova; Moldovan, Moldovans; ~Moldavia
ME; Montenegro; Montenegrin, Montenegrins;
MF; Saint Martin; ; St. Martin
MG; Madagascar; Malagasy, Madagascan; ~Malagasy Republic
MH; Marshall Islands; Marshallese;
MK; North Macedonia; Macedonian, Macedonians, North Macedonian, North Macedonians; Macedonia, ~Former Yugoslav Republic of Macedonia, ~FYROM
ML; Mali; Malian, Malians;
MM; Myanmar; Burmese, Myanma; Burma, Union of Burma
MN; Mongolia; Mongolian, Mongolians; ~Outer Mongolia
MO; Macao; Macanese; Macau, Macao SAR, Macau SAR
MP; Northern Mariana Islands; ; Northern Marianas
MQ; Martinique; Martinican, Martinicans;
MR; Mauritania; Mauritanian, Mauritanians;
MS; Montserrat; Montserratian, Montserratians;
MT; Malta; Maltese;
MU; Mauritius; Mauritian, Mauritians;
MV; Maldives; Maldivian, Maldivians; The Maldives, Maldive Islands
MW; Malawi; Malawian, Malawians; ~Nyasaland
MX; Mexico; Mexican, Mexicans;
MY; Malaysia; Malaysian, Malaysians; ~Malaya
MZ; Mozambique; Mozambican, Mozambicans;
NA; Namibia; Namibian, Namibians; ~South-West Africa, ~South West Africa
NC; New Caledonia; New Caledonian, New Caledonians;
NE; Niger; Nigerien, Nigeriens;
NF; Norfolk Island; Norfolk Islander, Norfolk Islanders;
NG; Nigeria; Nigerian, Nigerians;
NI; Nicaragua; Nicaraguan, Nicaraguans;
NL; Netherlands; Dutch, Dutchman, Dutchmen; The Netherlands, Holland
NO; Norway; Norwegian, Norwegians;
NP; Nepal; Nepali, Nepalis, Nepalese;
NR; Nauru; Nauruan, Nauruans; ~Pleasant Island
NU; Niue; Niuean, Niueans;
NZ; New Zealand; New Zealander, New Zealanders, #Kiwi, #Kiwis; Aotearoa
OM; Oman; Omani, Omanis;
PA; #Panama; Panamanian, Panamanians;
PE; Peru; Peruvian, Peruvians;
PF; French Polynesia; French Polynesian, French Polynesians; Tahiti
PG; Papua New Guinea; Papua New Guinean, Papua New Guineans;
PH; Philippines; Filipino, Filipinos, Filipina, Filipinas, Philippine; The Philippines
PK; Pakistan; Pakistani, Pakistanis; ~West Pakistan
PL; Poland; #Polish, #Pole, #Poles;
PM; Saint Pierre and Miquelon; ; St. Pierre and Miquelon
PN; Pitcairn Islands; Pitcairn Islander, Pitcairn Islanders; Pitcairn
PR; Puerto Rico; Puerto Rican, Puerto Ricans;
PS; Palestine; Palestinian, Palestinians, Gazan, Gazans; State of Palestine, Palestinian Territories, Palestinian territories, Palestinian Territory, Occupied Palestinian Territory, Palestinian Authority, Gaza, Gaza Strip, West Bank
PT; Portugal; Portuguese;
PW; Palau; Palauan, Palauans;
PY; Paraguay; Paraguayan, Paraguayans;
QA; Qatar; Qatari, Qataris;
RE; Réunion; Réunionese; La Réunion, Réunion Island, Reunion Island
RO; Romania; Romanian, Romanians; ~Rumania
RS; Serbia; Serbian, Serbians, Serb, Serbs; ~Yugoslavia
RU; Russia; Russian, Russians; Russian Federation, ~Soviet Union, ~Union of Soviet Socialist Republics, ~USSR, ~U.S.S.R.
RW; Rwanda; Rwandan, Rwandans;
SA; Saudi Arabia; Saudi, Saudis, Saudi Arabian, Saudi Arabians; Kingdom of Saudi Arabia, !KSA
SB; Solomon Islands; Solomon Islander, Solomon Islanders; The Solomons
SC; Seychelles; Seychellois;
SD; Sudan; Sudanese; The Sudan
SE; Sweden; Swedish, #Swede, #Swedes;
SG; Singapore; Singaporean, Singaporeans;
SH; Saint Helena; Saint Helenian, Saint Helenians; St. Helena
SI; Slovenia; Slovenian, Slovenians, Slovene, Slovenes;
SJ; Svalbard and Jan Mayen; ; Svalbard
SK; Slovakia; Slovak, Slovaks, Slovakian, Slovakians; Slovak Republic
SL; Sierra Leone; Sierra Leonean, Sierra Leoneans;
SM; San Marino; Sammarinese, San Marinese;
SN; Senegal; Senegalese;
SO; Somalia; Somali, Somalis, Somalian, Somalians; Somaliland
SR; Suriname; Surinamese, Surinamer, Surinamers; Surinam, ~Dutch Guiana
SS; South Sudan; South Sudanese;
ST; Sao Tome and Principe; Sao Tomean, Sao Tomeans; São Tomé and Príncipe, São Tomé
SV; El Salvador; Salvadoran, Salvadorans, Salvadorian, Salvadorians;
SX; Sint Maarten; ; St. Maarten
SY; Syria; Syrian, Syrians; Syrian Arab Republic
SZ; Eswatini; Swazi, Swazis; eSwatini, ~Swaziland
TC; Turks and Caicos Islands; ; Turks and Caicos
TD; #Chad; Chadian, Chadians;
TF; French Southern Territories; ;
TG; Togo; Togolese;
TH; Thailand; Thai, Thais; ~Siam
TJ; Tajikistan; Tajik, Tajiks, Tajikistani, Tajikistanis;
TK; Tokelau; Tokelauan, Tokelauans;
TL; East Timor; East Timorese, Timorese; Timor-Leste, Timor Leste
TM; Turkmenistan; Turkmen, Turkmens, Turkmenistani;
TN; Tunisia; Tunisian, Tunisians;
TO; Tonga; Tongan, Tongans;
TR; #Turkey; Turkish, #Turk, #Turks; Türkiye, Turkiye, Republic of Türkiye
TT; Trinidad and Tobago; Trinidadian, Trinidadians, Tobagonian, Tobagonians; Trinidad & Tobago, Trinidad
TV; Tuvalu; Tuvaluan, Tuvaluans; ~Ellice Islands
TW; Taiwan; Taiwanese; ~Formosa
TZ; Tanzania; Tanzanian, Tanzanians; ~Tanganyika
UA; Ukraine; Ukrainian, Ukrainians; The Ukraine
UG; Uganda; Ugandan, Ugandans;
UM; United States Minor Outlying Islands; ;
US; United States; American, Americans; United States of America, America, !U.S., !US, !USA, !U.S.A.
UY; Uruguay; Uruguayan, Uruguayans;
UZ; Uzbekistan; Uzbek, Uzbeks, Uzbekistani, Uzbekistanis;
VA; Vatican City; ; Vatican, Holy See, The Vatican, Vatican City State
VC; Saint Vincent and the Grenadines; Vincentian, Vincentians; St. Vincent and the Grenadines, Saint Vincent
VE; Venezuela; Venezuelan, Venezuelans;
VG; British Virgin Islands; British Virgin Islander; !BVI
VI; U.S. Virgin Islands; ; United States Virgin Islands, US Virgin Islands, !USVI
VN; Vietnam; Vietnamese; Viet Nam, ~North Vietnam, ~South Vietnam
VU; Vanuatu; Ni-Vanuatu, Vanuatuan; ~New Hebrides
WF; Wallis and Futuna; Wallisian, Futunan;
WS; Samoa; Samoan, Samoans; ~Western Samoa
XK; Kosovo; Kosovan, Kosovans, Kosovar, Kosovars; Kosova
YE; Yemen; Yemeni, Yemenis, Yemenite; ~South Yemen, ~North Yemen
YT; Mayotte; Mahoran, Mahorans;
ZA; South Africa; South African, South Africans;
ZM; Zambia; Zambian, Zambians; ~Northern Rhodesia
ZW; Zimbabwe; Zimbabwean, Zimbabweans; ~Rhodesia, ~Southern Rhodesia
`;

/** Names that the lists give to a country and that are not its own, or are something else in nearly every text. Keys are those of `keyOf`. */
export const NOT_A_COUNTRY_NAME: ReadonlySet<string> = new Set([
  'papiamento', // a language
  'rsa', // the company, the cipher
  'mann', // a surname
  'palestine pound', 'جنيه فلسطيني', 'פונט פלשתינאי א״י', // a currency
  'the country of bengal', 'vuodna),', 'republic of uganda[', 'the dominican', 'occupied', 'the niger', // broken or half a name
  'virgin islands', // two countries
  'emirates', // the airline
  'car', 'roc', 'tci', 'sar', 'srv', 'fsm', 'as', 'gu', 'nl', 'ch', 'pr', 'nz', 'vi', 'tca', 'lo', 'i.o.m.', 'rotc', 'droc', 'rdc', 'b&h', 'png', 'rmi', 'hk', 'cnmi', 'sgssi', 'fdre', 'drc (or droc)', 'us or usa', // short and ambiguous
  'misr', 'uman', 'island', 'congo', 'gabon (libreville)', 'viti', 'moris', 'maurice', 'maore', 'tunis', 'antia hulandes',
  'quito', 'santo domingo', 'gold coast', 'western sahara', 'rio de oro', 'bahrayn', 'ifni', 'urundi', 'ruanda', 'awal', 'dilmun', 'tylos', 'mishmahig', 'banda oriental', 'mandatory palestine',
  'greater lebanon', 'senegambia', 'friendly islands', 'savage island', 'new philippines', 'sahara occidental', 'norman isles', 'netherlands antilles', 'united arab republic',
  'german east africa', 'mali federation', 'french sudan', 'upper peru', 'eastern samoa', 'democratic republic of vietnam', 'republic of vietnam', 'sudanese republic', 'somers islands', 'hervey islands',
  'reunion', 'saint-martin', 'truk', 'ponape', 'mannin', 'ertra', 'komori', 'norga', // a word, saints, and names too short to tell
  'kyrgyz', 'zaire', 'la dominicana', 'negara brunei darussalam', 'saint-barth', 'mahori', 'pelew', 'salone', 'danish west indies',
]);
